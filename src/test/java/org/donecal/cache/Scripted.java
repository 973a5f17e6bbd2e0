package org.donecal.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A loader that answers what it was told to, and remembers what it was asked for. */
final class Scripted implements Loader<Profile> {
  private final int batch;
  private final Map<String, Loaded<Profile>> script = new ConcurrentHashMap<>();
  private final List<Set<String>> calls = new ArrayList<>();
  private volatile boolean hanging;
  private volatile boolean throwing;

  /** Opened when a load hangs, so that a test knows. */
  final CountDownLatch hung = new CountDownLatch(1);

  Scripted(int batch) {
    this.batch = batch;
  }

  @Override
  public int batch() {
    return batch;
  }

  void finds(String key, long followers) {
    script.put(key, new Loaded.Found<>(new Profile(key, null, followers)));
  }

  void knowsNot(String key) {
    script.put(key, new Loaded.Unknown<>());
  }

  void fails(String key, Duration retryAfter) {
    script.put(key, new Loaded.Failed<>("The network is ill.", retryAfter));
  }

  void isSilentAbout(String key) {
    script.remove(key);
  }

  void hangs(boolean isHanging) {
    hanging = isHanging;
  }

  void breaks(boolean isThrowing) {
    throwing = isThrowing;
  }

  synchronized List<Set<String>> calls() {
    return List.copyOf(calls);
  }

  @Override
  public Map<String, Loaded<Profile>> load(Set<String> keys) throws InterruptedException {
    synchronized (this) {
      calls.add(new TreeSet<>(keys));
    }
    if (hanging) {
      hung.countDown();
      new CountDownLatch(1).await();
    }
    if (throwing) {
      throw new IllegalStateException("broken");
    }
    var answers = new HashMap<>(script);
    answers.keySet().retainAll(keys);
    return answers;
  }
}
