package org.donecal.kernel;

/** Hears of what nobody foresaw. */
@FunctionalInterface
public interface Alarm {

  /** Comes back at once and throws nothing: whoever calls has trouble enough. */
  void raise(Mishap mishap);
}
