package org.donecal.kernel;

import java.util.Set;

/** One room's door: what it offers to the web and to the clock, and how it is shut. */
public interface AppModule extends AutoCloseable {

  /** JAX-RS resources and providers, ready made. */
  default Set<Object> resources() {
    return Set.of();
  }

  /** What has to happen from time to time. */
  default Set<Task> tasks() {
    return Set.of();
  }

  /** What tells how the room does. */
  default Set<Measure> measures() {
    return Set.of();
  }

  /** Gives back what the room holds; called once, in the reverse order of opening. */
  @Override
  default void close() {}
}
