package org.donecal.follow;

import org.donecal.cache.Allowance;
import org.donecal.follow.Visitors.Visitor;
import org.donecal.networks.SocialNetwork;

/**
 * How many calls one question about many may cost while its reader waits: four, or twenty where a
 * network tells of one at a time. They are shared between finding out who they are and whom they
 * follow, such that most are answered.
 */
final class Spending {
  private static final int MOST = 4;
  private static final int MOST_ONE_BY_ONE = 20;

  private final SocialNetwork network;
  private final Visitor visitor;
  private int left;

  Spending(SocialNetwork network, Visitor visitor) {
    this.network = network;
    this.visitor = visitor;
    this.left = network.accountsAtOnce() > 1 ? MOST : MOST_ONE_BY_ONE;
  }

  /** A name that nobody is known by costs its part of one call, and then of another. */
  Allowance forNames() {
    return (known, loads) -> spend(Math.min(loads, callsForNames(known)));
  }

  Allowance forFollows() {
    return (known, loads) -> spend(Math.min(loads, left));
  }

  private int callsForNames(int known) {
    var calls = left - 1;
    while (calls > 1 && calls + callsForFollows(known + calls * network.accountsAtOnce()) > left) {
      calls--;
    }
    return calls;
  }

  private int callsForFollows(int people) {
    return (people + network.followsAtOnce() - 1) / network.followsAtOnce();
  }

  private int spend(int calls) {
    visitor.spend(network, calls);
    left -= calls;
    return calls;
  }
}
