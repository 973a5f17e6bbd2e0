package org.donecal.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;

/**
 * Somebody's address and, if it is known, name. The domain is kept as the name system has it, in
 * ASCII; what stands before the at-sign may be in any script, which not every server takes.
 *
 * @param name empty where there is none
 */
public record Mailbox(String name, String local, String domain) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LOCAL_OCTETS = 64;
  private static final int LONGEST_OCTETS = 254;
  private static final Pattern NAMED = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]*)>");
  private static final Pattern QUOTED = Pattern.compile("\"(?<inner>(?:[^\"\\\\]|\\\\.)*)\"");
  private static final String ATOM = "[^\\s\\p{C}@\"(),:;<>\\[\\\\\\].]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DOMAIN =
      Pattern.compile("(?:" + LABEL + "\\.)*(?!\\d+$)" + LABEL, Pattern.CASE_INSENSITIVE);

  /**
   * The JDK knows IDNA of 2003, which takes these for "ss", "σ" or nothing; today they are letters
   * of other domains, and other people's.
   */
  private static final Pattern READ_IN_TWO_WAYS =
      Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

  public Mailbox {
    name = Text.line("name", Normalizer.normalize(name, Normalizer.Form.NFC).strip(), LONGEST_NAME);
    if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
      throw wrong(local + "@" + domain);
    }
  }

  /** Reads {@code ann@example.org}, {@code Ann <ann@example.org>} or {@code "A, B" <…>}. */
  public static Mailbox parse(String text) {
    var named = NAMED.matcher(Text.line("address", text.strip(), 2 * LONGEST_OCTETS));
    return named.matches()
        ? of(unquoted(named.group("name").strip()), named.group("address"))
        : of("", text);
  }

  public static Mailbox of(String name, String address) {
    var whole = Normalizer.normalize(address, Normalizer.Form.NFC).strip();
    var at = whole.lastIndexOf('@');
    if (at < 0 || !LOCAL.matcher(whole.substring(0, at)).matches()) {
      throw wrong(whole);
    }
    var local = whole.substring(0, at);
    var domain = ascii(whole, whole.substring(at + 1));
    var localOctets = local.getBytes(StandardCharsets.UTF_8).length;
    if (localOctets > LONGEST_LOCAL_OCTETS || localOctets + 1 + domain.length() > LONGEST_OCTETS) {
      throw wrong(whole);
    }
    return new Mailbox(name, local, domain);
  }

  private static String ascii(String whole, String domain) {
    if (READ_IN_TWO_WAYS.matcher(domain).find()) {
      throw new Failure.Invalid(
          "address", "Please give the domain of \"" + Text.shown(whole) + "\" in its xn-- form.");
    }
    try {
      var ascii = IDN.toASCII(domain);
      if (DOMAIN.matcher(ascii).matches()) {
        return ascii;
      }
    } catch (IllegalArgumentException none) {
      throw wrong(whole);
    }
    throw wrong(whole);
  }

  private static Failure.Invalid wrong(String address) {
    return new Failure.Invalid("address", "\"" + Text.shown(address) + "\" is no e-mail address.");
  }

  private static String unquoted(String name) {
    var quoted = QUOTED.matcher(name);
    return quoted.matches() ? quoted.group("inner").replaceAll("\\\\(.)", "$1") : name;
  }

  public String address() {
    return local + "@" + domain;
  }

  /** Whether only a server that offers SMTPUTF8 can take it. */
  boolean isInternational() {
    return !Text.isAscii(local);
  }

  InternetAddress header() {
    try {
      var header = new InternetAddress();
      header.setAddress(address());
      if (!name.isEmpty()) {
        header.setPersonal(name, StandardCharsets.UTF_8.name());
      }
      return header;
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return name.isEmpty() ? address() : name + " <" + address() + ">";
  }
}
