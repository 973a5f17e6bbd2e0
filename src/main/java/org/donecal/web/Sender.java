package org.donecal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request came from, as far as one household can be told from another: the address of
 * version 4, or the first half of one of version 6. Behind a proxy the container has to put the
 * real address in, as Jetty does with its module {@code http-forwarded}.
 */
public final class Sender {
  static final String ADDRESS = "org.donecal.sender";
  private static final int NETWORK_BYTES = 8;

  private Sender() {}

  public static String network(ContainerRequestContext request) {
    return request.getProperty(ADDRESS) instanceof String address ? network(address) : "";
  }

  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    } catch (UnknownHostException unreadable) {
      return address;
    }
  }
}
