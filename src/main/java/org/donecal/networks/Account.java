package org.donecal.networks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network tells about somebody.
 *
 * @param name as it is shown; the handle's where the network has none
 * @param avatar the address of a picture, if there is one we would show
 * @param followers how many follow the account
 * @param following how many the account follows
 */
public record Account(
    Person person, String name, @Nullable String avatar, long followers, long following) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 2000;
  private static final long MOST = 1_000_000_000_000L;

  public Account {
    if (followers < 0 || followers > MOST || following < 0 || following > MOST) {
      throw new Strange("numbers that can't be");
    }
    name = shown(name);
    if (name.isEmpty()) {
      name = person.handle().name();
    }
    avatar = avatar != null && isPicture(avatar) ? avatar : null;
  }

  public Handle handle() {
    return person.handle();
  }

  /** Without what turns a line around or breaks it, and not for ever. */
  private static String shown(String name) {
    var line = new StringBuilder();
    name.codePoints().filter(Account::isShown).limit(LONGEST_NAME).forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> c == 0x200D; // what joins emoji
      default -> true;
    };
  }

  private static boolean isPicture(String address) {
    try {
      var uri = new URI(address);
      return address.length() <= LONGEST_ADDRESS
          && uri.getHost() != null
          && Set.of("https", "http").contains(uri.getScheme());
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
