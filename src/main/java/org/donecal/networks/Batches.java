package org.donecal.networks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.donecal.wire.Trouble;

/** Asks in batches; a batch that fails has failed for each of its questions, and for no other. */
final class Batches {
  private Batches() {}

  static <Q, T> Map<Q, Told<T>> each(
      Collection<Q> questions, int size, Function<Collection<Q>, Map<Q, Told<T>>> asking) {
    var all = new ArrayList<>(questions);
    var told = new HashMap<Q, Told<T>>();
    for (var from = 0; from < all.size(); from += size) {
      told.putAll(guarded(all.subList(from, Math.min(all.size(), from + size)), asking));
    }
    return told;
  }

  static <Q, T> Map<Q, Told<T>> guarded(
      Collection<Q> questions, Function<Collection<Q>, Map<Q, Told<T>>> asking) {
    try {
      return asking.apply(questions);
    } catch (Trouble trouble) {
      return all(questions, Told.failed(trouble));
    }
  }

  /** One at a time. */
  static <Q, T> Map<Q, Told<T>> one(Collection<Q> questions, Function<Q, Told<T>> asking) {
    return each(questions, 1, one -> all(one, asking.apply(one.iterator().next())));
  }

  /** The same for all of them. */
  static <Q, T> Map<Q, Told<T>> all(Collection<Q> questions, Told<T> told) {
    var answers = new HashMap<Q, Told<T>>();
    questions.forEach(it -> answers.put(it, told));
    return answers;
  }
}
