package org.donecal.networks;

import java.util.Locale;
import org.donecal.kernel.Failure;

/**
 * Somebody's name on a network, {@code network:name}; equal names are equal handles, however they
 * were spelled. A bare name belongs to Bluesky, and there a name without a dot is one of {@code
 * bsky.social}, as Bluesky itself has it.
 */
public record Handle(Network network, String name) {
  /** No network has longer ones; nothing longer is even looked at. */
  private static final int LONGEST = 320;

  public Handle {
    if (!Names.fits(network, name)) {
      throw new IllegalArgumentException(name + " is no handle of " + network.label());
    }
  }

  /**
   * Reads what somebody typed, with or without an {@code @} before the name.
   *
   * @param field the input's field, for the refusal
   */
  public static Handle parse(String field, String text) {
    if (text.length() > LONGEST) {
      throw new Failure.Invalid(field, "A handle has at most " + LONGEST + " characters.");
    }
    if (text.chars().anyMatch(c -> c < ' ' || (c >= 0x7F && c < 0xA0) || c > 0xFF)) {
      throw new Failure.Invalid(field, "A handle has only letters, digits and . - _ @.");
    }
    var colon = text.indexOf(':');
    var network = colon < 0 ? Network.BLUESKY : network(field, text.substring(0, colon).strip());
    var name = bare(text.substring(colon + 1).strip()).toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new Failure.Invalid(field, "Please give a handle, such as alice.bsky.social.");
    }
    var full = network == Network.BLUESKY ? Names.completed(name) : name;
    if (!Names.fits(network, full)) {
      throw new Failure.Invalid(field, refusal(network, name));
    }
    return new Handle(network, full);
  }

  private static Network network(String field, String key) {
    return Network.of(key.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new Failure.Invalid(
                    field, "A network is one of bluesky, mastodon, github and x, before a colon."));
  }

  private static String bare(String name) {
    return name.startsWith("@") ? name.substring(1) : name;
  }

  private static String refusal(Network network, String name) {
    if (network == Network.BLUESKY && Names.fits(Network.MASTODON, name)) {
      return "That looks like a handle of Mastodon: write mastodon:" + name + ".";
    }
    return "That is no handle of "
        + network.label()
        + "; it would be like "
        + example(network)
        + ".";
  }

  private static String example(Network network) {
    return switch (network) {
      case BLUESKY -> "alice.bsky.social";
      case MASTODON -> "mastodon:alice@example.social";
      case GITHUB -> "github:octocat";
      case X -> "x:jack";
    };
  }

  /** The server in a Mastodon handle. */
  String host() {
    return name.substring(name.indexOf('@') + 1);
  }

  /** The name in a Mastodon handle. */
  String user() {
    return name.substring(0, name.indexOf('@'));
  }

  /** Where the network shows the account to readers. */
  public String profile() {
    return switch (network) {
      case BLUESKY -> "https://bsky.app/profile/" + name;
      case MASTODON -> "https://" + host() + "/@" + user();
      case GITHUB -> "https://github.com/" + name;
      case X -> "https://x.com/" + name;
    };
  }

  /** The shortest text that is read as this handle: without the default network's name. */
  public String brief() {
    return network == Network.BLUESKY ? name : toString();
  }

  @Override
  public String toString() {
    return network.key() + ":" + name;
  }
}
