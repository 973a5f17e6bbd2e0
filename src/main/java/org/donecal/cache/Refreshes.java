package org.donecal.cache;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Keys that wait to be renewed behind the reader's back: so many, and no more. */
final class Refreshes {
  private static final int MOST = 500;

  private final Lanes lanes;
  private final int batch;
  private final Consumer<Collection<String>> work;
  private final LongAdder dropped;
  private final Set<String> waiting = new LinkedHashSet<>();
  private boolean scheduled;

  /**
   * @param work renews so many keys at most, one call at a time
   */
  Refreshes(Lanes lanes, int batch, Consumer<Collection<String>> work, LongAdder dropped) {
    this.lanes = lanes;
    this.batch = batch;
    this.work = work;
    this.dropped = dropped;
  }

  /** One that finds no room is dropped: the next reader asks for it again. */
  void add(String key) {
    synchronized (this) {
      if (waiting.contains(key)) {
        return;
      }
      if (waiting.size() == MOST) {
        dropped.increment();
        return;
      }
      waiting.add(key);
      if (scheduled) {
        return;
      }
      scheduled = true;
    }
    submit();
  }

  private void submit() {
    if (!lanes.submit(this::turn)) {
      synchronized (this) {
        dropped.add(waiting.size());
        waiting.clear();
        scheduled = false;
      }
    }
  }

  /** One batch; then others have their turn. */
  private void turn() {
    try {
      work.accept(next());
    } finally {
      if (more()) {
        submit();
      }
    }
  }

  private synchronized Set<String> next() {
    Set<String> next = new LinkedHashSet<>();
    var keys = waiting.iterator();
    while (keys.hasNext() && next.size() < batch) {
      next.add(keys.next());
      keys.remove();
    }
    return next;
  }

  private synchronized boolean more() {
    scheduled = !waiting.isEmpty();
    return scheduled;
  }
}
