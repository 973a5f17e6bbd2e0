package org.donecal.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a message, recipient by recipient: whoever is in neither list has it.
 *
 * @param later may get it another time
 * @param never will never get it
 */
record Outcome(List<Refusal> later, List<Refusal> never) {
  static final Outcome SENT = new Outcome(List.of(), List.of());

  /** Somebody who did not get it, and why. */
  record Refusal(String recipient, String why) {}

  /** The whole of it in one word. */
  enum Kind {
    SENT,
    RETRY,
    REJECTED
  }

  Outcome {
    later = List.copyOf(later);
    never = List.copyOf(never);
  }

  /** Nobody has it, and it is worth another try. */
  static Outcome retry(List<String> recipients, String why) {
    return new Outcome(refusals(recipients, why), List.of());
  }

  static Outcome rejected(List<String> recipients, String why) {
    return new Outcome(List.of(), refusals(recipients, why));
  }

  private static List<Refusal> refusals(List<String> recipients, String why) {
    return recipients.stream().map(recipient -> new Refusal(recipient, why)).toList();
  }

  Kind kind() {
    if (!later.isEmpty()) {
      return Kind.RETRY;
    }
    return never.isEmpty() ? Kind.SENT : Kind.REJECTED;
  }

  /** What to tell an admin about it. */
  String why() {
    return Stream.concat(later.stream(), never.stream())
        .map(Refusal::why)
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}
