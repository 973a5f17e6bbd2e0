package org.donecal.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.donecal.networks.Handle;

/** An account for the eyes: numbers with commas, words for its age, bars for the chart. */
public record Face(AccountView account, Handle handle, long most, Duration age) {
  private static final int CHART = 300;
  private static final int HUES = 8;

  static Face of(AccountView account, long most, Clock clock) {
    return new Face(
        account,
        Handle.parse("handle", account.network() + ":" + account.handle()),
        most,
        Duration.between(Instant.parse(account.fetchedAt()), clock.instant()));
  }

  public String name() {
    return account.name();
  }

  /** The handle with an at-sign, as people write it. */
  public String at() {
    return "@" + account.handle();
  }

  public String network() {
    return handle.network().label();
  }

  /** Where the network shows the account. */
  public String profile() {
    return handle.profile();
  }

  public String initial() {
    var first = account.name().codePoints().filter(Character::isLetterOrDigit).findFirst();
    var c = first.orElse('?');
    return Character.toString(c).toUpperCase(Locale.ROOT);
  }

  /** One of a few colours, the same one each time. */
  public int hue() {
    return Math.floorMod(account.handle().hashCode(), HUES);
  }

  public String followers() {
    return grouped(account.followers());
  }

  public String following() {
    return grouped(account.following());
  }

  public String ratio() {
    return String.format(Locale.ENGLISH, "%,.1f", account.ratio());
  }

  public String rank() {
    var rank = account.rank();
    return rank == null ? "not yet" : "#" + grouped(rank);
  }

  public boolean stale() {
    return account.stale();
  }

  public String asOf() {
    return Age.words(age);
  }

  public long followersBar() {
    return bar(account.followers());
  }

  public long followingBar() {
    return bar(account.following());
  }

  private long bar(long count) {
    return count == 0 || most == 0 ? 0 : Math.max(2, Math.round((double) CHART * count / most));
  }

  static String grouped(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
