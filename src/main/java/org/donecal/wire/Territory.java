package org.donecal.wire;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses are public, after IANA's registries of special purposes. */
final class Territory {
  private Territory() {}

  static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isReserved(address);
  }

  /** The ranges that the JDK has no words for. */
  private static boolean isReserved(InetAddress address) {
    var bytes = address.getAddress();
    var words = new int[] {word(bytes, 0), word(bytes, 2)};
    return address instanceof Inet4Address
        ? isReserved4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF)
        : isReserved6(words[0], words[1]);
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private static boolean isReserved4(int first, int second, int third) {
    return switch (first) {
      case 0 -> true;
      case 100 -> (second & 0xC0) == 64; // carriers' own
      case 192 -> second == 0 || (second == 88 && third == 99);
      case 198 -> (second & 0xFE) == 18 || (second == 51 && third == 100);
      case 203 -> second == 0 && third == 113;
      default -> first >= 240;
    };
  }

  /**
   * Only 2000::/3 is given out; what else there is maps IPv4 (::ffff:0:0/96, 64:ff9b::/96) or stays
   * inside. In it, 2001::/23 and 2002::/16 lead through tunnels, and two ranges are for books.
   */
  private static boolean isReserved6(int first, int second) {
    return (first & 0xE000) != 0x2000
        || first == 0x2002
        || (first == 0x2001 && (second & 0xFE00) == 0)
        || (first == 0x2001 && second == 0x0DB8)
        || (first == 0x3FFF && (second & 0xF000) == 0);
  }
}
