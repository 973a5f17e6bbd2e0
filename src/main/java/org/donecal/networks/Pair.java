package org.donecal.networks;

/** Two of one network, and one question: does the first follow the second? */
public record Pair(Person follower, Person followed) {

  public Pair {
    if (follower.handle().network() != followed.handle().network()) {
      throw new IllegalArgumentException("Nobody follows from one network to another");
    }
  }
}
