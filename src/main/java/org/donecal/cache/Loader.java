package org.donecal.cache;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Where values come from: slow, sometimes away. */
@FunctionalInterface
public interface Loader<V> {

  /**
   * Asks for at most {@link #batch} keys at once. A key left out of the answer counts as failed, as
   * all do when it throws. It is interrupted when it takes longer than the policy's timeout, and
   * must heed that.
   */
  Map<String, Loaded<V>> load(Set<String> keys) throws IOException, InterruptedException;

  /** How many keys one call may ask for. */
  default int batch() {
    return 1;
  }
}
