package org.donecal.signin;

import java.time.Clock;
import java.time.Duration;
import org.donecal.kernel.Failure;

/**
 * Attempts with a password or an address: few for each address, whoever makes them, and more for
 * each network they come from, because many people may share one.
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

  void begin(String network) {
    networks.begin(network);
  }

  /** An attempt that the address refuses does not count for the network. */
  void begin(String network, EmailAddress email) {
    networks.begin(network);
    try {
      addresses.begin(key(email));
    } catch (Failure.TooOften refused) {
      networks.takeBack(network);
      throw refused;
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
