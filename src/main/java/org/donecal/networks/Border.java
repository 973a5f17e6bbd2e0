package org.donecal.networks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses a network may send us to. What was configured is the admin's will. Anything else
 * that a handle or a redirect names has to be http or https, and each address its name has must be
 * a public one; a network that was configured on this machine may stay on this machine.
 *
 * <p>The name is looked up here and once more by the client; the JDK keeps what it found for thirty
 * seconds, so that both see the same.
 */
final class Border {

  /** Finds the addresses of a name. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private static final Set<String> WEB = Set.of("http", "https");

  private final Optional<URI> configured;
  private final boolean home;
  private final Resolver resolver;

  Border(Optional<URI> configured, Resolver resolver) {
    this.configured = configured;
    this.resolver = resolver;
    this.home = configured.filter(this::isLoopback).isPresent();
  }

  private boolean isLoopback(URI address) {
    try {
      return isLoopback(resolver.resolve(address.getHost()));
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static boolean isLoopback(InetAddress... addresses) {
    for (var address : addresses) {
      if (!address.isLoopbackAddress()) {
        return false;
      }
    }
    return addresses.length > 0;
  }

  /** Refuses with {@link Trouble} what must not be asked. */
  void check(URI address, String label) {
    if (!WEB.contains(address.getScheme()) || address.getHost() == null) {
      throw new Trouble(label + " sent us to an address that is none.");
    }
    if (configured.filter(it -> sameOrigin(it, address)).isEmpty()) {
      checkPublic(address, label);
    }
  }

  private void checkPublic(URI address, String label) {
    if (!home && !"https".equals(address.getScheme())) {
      throw new Trouble(label + " sent us to an address that is not https.");
    }
    try {
      for (var found : resolver.resolve(address.getHost())) {
        if (!isPublic(found) && !(home && found.isLoopbackAddress())) {
          throw new Trouble(label + " sent us to an address that is not public.");
        }
      }
    } catch (UnknownHostException unknown) {
      throw new Trouble("The server " + address.getHost() + " is not known.");
    }
  }

  static boolean sameOrigin(URI one, URI other) {
    return origin(one).equals(origin(other));
  }

  private static String origin(URI address) {
    var port = address.getPort();
    var real = port >= 0 ? port : "https".equals(address.getScheme()) ? 443 : 80;
    return (address.getScheme() + "://" + address.getHost() + ":" + real).toLowerCase(Locale.ROOT);
  }

  static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isReserved(address);
  }

  /** The ranges of IANA's registries that the JDK has no words for. */
  private static boolean isReserved(InetAddress address) {
    var bytes = address.getAddress();
    var first = bytes[0] & 0xFF;
    var second = bytes[1] & 0xFF;
    if (address instanceof Inet4Address) {
      return first == 0
          || first >= 240
          || (first == 100 && (second & 0xC0) == 64)
          || (first == 192 && second == 0)
          || (first == 198 && (second & 0xFE) == 18);
    }
    // Only 2000::/3 is given out; in it, 2001::/23 and 2002::/16 lead through tunnels.
    return (first & 0xE0) != 0x20
        || (first == 0x20 && second == 0x02)
        || (first == 0x20 && second == 0x01 && (bytes[2] & 0xFE) == 0);
  }
}
