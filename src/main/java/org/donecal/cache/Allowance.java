package org.donecal.cache;

/**
 * How many loads one reader may wait for; what is not granted is loaded behind the reader's back.
 */
@FunctionalInterface
public interface Allowance {

  /**
   * Called when there is something to load, and only then.
   *
   * @param known how many keys can be answered without
   * @param loads how many it would take for the others
   * @return how many of these are made now; may refuse all by throwing
   */
  int grant(int known, int loads);

  Allowance ENDLESS = (known, loads) -> loads;
}
