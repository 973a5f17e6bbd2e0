package org.donecal.wire;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which addresses we may be sent to. What the admin named is the admin's will. Anything else that a
 * handle, a reader or a redirect names has to be http or https without a name and a password in it,
 * and each address its name has must be a public one.
 *
 * <p>The name is looked up here and once more by the client; the JDK keeps what it found for thirty
 * seconds, so that both see the same. Where it does not, the second check refuses what came.
 */
public final class Border {

  /** Finds the addresses of a name. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private static final Set<String> WEB = Set.of("http", "https");

  /** A host that ends so is meant as an address; of its spellings one is read alike by all. */
  private static final Pattern NUMBER = Pattern.compile("(^|\\.)(\\d+|0[xX]\\p{XDigit}*)\\.?$");

  private static final Pattern QUAD = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

  private final Predicate<URI> trusted;
  private final boolean plain;
  private final boolean home;
  private final Resolver resolver;

  /**
   * @param trusted what is asked wherever it lies
   * @param plain whether http will do beside https
   * @param home whether what is on this machine is inside the border
   */
  private Border(Predicate<URI> trusted, boolean plain, boolean home, Resolver resolver) {
    this.trusted = trusted;
    this.plain = plain;
    this.home = home;
    this.resolver = resolver;
  }

  /**
   * Around one server that was configured, or none: anything else must be https. If that server is
   * on this machine, what it leads to may be there, too.
   */
  public static Border around(Optional<URI> configured) {
    return around(configured, InetAddress::getAllByName);
  }

  static Border around(Optional<URI> configured, Resolver resolver) {
    var home = configured.filter(it -> isLoopback(it, resolver)).isPresent();
    return new Border(
        address -> configured.filter(it -> sameOrigin(it, address)).isPresent(),
        home,
        home,
        resolver);
  }

  /** Open to the web, and to the hosts of these names (in small letters) wherever they lie. */
  public static Border open(Set<String> hosts) {
    return open(hosts, InetAddress::getAllByName);
  }

  static Border open(Set<String> hosts, Resolver resolver) {
    return new Border(
        address -> hosts.contains(address.getHost().toLowerCase(Locale.ROOT)),
        true,
        false,
        resolver);
  }

  private static boolean isLoopback(URI address, Resolver resolver) {
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
  void check(Question question) {
    var address = question.address();
    var label = question.label();
    if (!isWeb(address)) {
      throw new Trouble(label + " leads to an address that is none.");
    }
    if (address.getRawUserInfo() != null) {
      throw new Trouble(label + " leads to an address with a name or a password in it.");
    }
    if (!trusted.test(address)) {
      checkPublic(address, label);
    }
  }

  private static boolean isWeb(URI address) {
    var scheme = address.getScheme();
    var host = address.getHost();
    return scheme != null
        && WEB.contains(scheme.toLowerCase(Locale.ROOT))
        && host != null
        && (!NUMBER.matcher(host).find() || QUAD.matcher(host).matches());
  }

  private void checkPublic(URI address, String label) {
    if (!plain && !"https".equalsIgnoreCase(address.getScheme())) {
      throw new Trouble(label + " leads to an address that is not https.");
    }
    try {
      for (var found : resolver.resolve(address.getHost())) {
        if (!Territory.isPublic(found) && !(home && found.isLoopbackAddress())) {
          throw new Trouble(label + " leads to an address that is not public.");
        }
      }
    } catch (UnknownHostException unknown) {
      throw new Trouble("The server " + address.getHost() + " is not known.");
    }
  }

  public static boolean sameOrigin(URI one, URI other) {
    return origin(one).equals(origin(other));
  }

  private static String origin(URI address) {
    var port = address.getPort();
    var real = port >= 0 ? port : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return (address.getScheme() + "://" + address.getHost() + ":" + real).toLowerCase(Locale.ROOT);
  }
}
