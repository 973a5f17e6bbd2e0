package org.donecal.follow;

import org.donecal.networks.Follows;

/** Two accounts, and both questions. */
record Comparison(AccountView a, AccountView b, Follows aFollowsB, Follows bFollowsA) {

  /** As the contract has it. */
  public record View(AccountView a, AccountView b, String aFollowsB, String bFollowsA) {}

  View view() {
    return new View(a, b, aFollowsB.word(), bFollowsA.word());
  }
}
