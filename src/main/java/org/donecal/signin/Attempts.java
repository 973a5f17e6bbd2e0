package org.donecal.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.donecal.kernel.Failure;

/**
 * Attempts with a password or an address: few for each address, whoever makes them, and more for
 * each network they come from, because many people may share one. An attempt counts until it is
 * told to have succeeded.
 */
final class Attempts {
  private static final int AN_ADDRESS = 5;
  private static final int A_NETWORK = 100;
  private static final int LONGEST_KEY = 254;

  private final Throttle addresses;
  private final Throttle networks;

  Attempts(Clock clock) {
    this.addresses = new Throttle(AN_ADDRESS, Duration.ofMinutes(15), clock);
    this.networks = new Throttle(A_NETWORK, Duration.ofMinutes(1), clock);
  }

  /** An attempt that could not even be made, because too many are, does not count. */
  <T> T make(String network, Supplier<T> attempt) {
    networks.begin(network);
    return orTakeBack(networks, network, attempt);
  }

  /** The same; one that the address has to wait for does not count for the network. */
  <T> T make(String network, EmailAddress email, Supplier<T> attempt) {
    return make(
        network,
        () -> {
          addresses.begin(key(email));
          return orTakeBack(addresses, key(email), attempt);
        });
  }

  private static <T> T orTakeBack(Throttle throttle, String key, Supplier<T> attempt) {
    try {
      return attempt.get();
    } catch (Failure.TooOften notMade) {
      throttle.takeBack(key);
      throw notMade;
    }
  }

  void succeeded(String network) {
    networks.takeBack(network);
  }

  /** Whoever knows the password may fail anew; a network can't clear itself by one success. */
  void succeeded(String network, EmailAddress email) {
    networks.takeBack(network);
    addresses.forgive(key(email));
  }

  private static String key(EmailAddress email) {
    var key = email.key();
    return key.substring(0, Math.min(key.length(), LONGEST_KEY));
  }
}
