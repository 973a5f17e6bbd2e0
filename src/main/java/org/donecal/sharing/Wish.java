package org.donecal.sharing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.donecal.kernel.Failure;
import org.donecal.spans.Moment;
import org.donecal.tags.Filter;
import org.donecal.web.Faults;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * How a share shall be; what was not sent stays. Where something can be taken away, the inner one
 * is empty for that.
 *
 * @param password as it was typed
 */
record Wish(
    Optional<Optional<String>> label,
    Optional<String> filter,
    Optional<Detail> detail,
    Optional<Boolean> otherTags,
    Optional<Optional<String>> from,
    Optional<Optional<String>> until,
    Optional<Optional<Rolling>> rolling,
    Optional<Optional<Long>> expiresAt,
    Optional<Optional<String>> password) {
  private static final int LONGEST_LABEL = 100;
  private static final int LONGEST_FILTER = 1000;
  private static final int SHORTEST_PASSWORD = 4;
  private static final int LONGEST_PASSWORD = 200;

  /** Reads a share that is to be made: what it shows has to be said. */
  static Wish forNew(Input sent, ZoneId home, Instant now) {
    var faults = new Faults();
    if (sent.text("filter").isEmpty()) {
      faults.read(
          () -> {
            throw new Failure.Invalid(
                "filter", "Please give a filter; an empty one is everything.");
          });
    }
    faults.read(() -> sent.required("detail"));
    var wish = read(sent, home, faults);
    faults.read(() -> wish.lasting(now));
    faults.check();
    return wish;
  }

  /** Reads a change of a share. */
  static Wish forOld(Input sent, ZoneId home) {
    var faults = new Faults();
    var wish = read(sent, home, faults);
    faults.check();
    return wish;
  }

  private static Wish read(Input sent, ZoneId home, Faults faults) {
    return new Wish(
        optional(sent, "label", faults, Wish::label),
        sent.has("filter") ? faults.read(() -> filter(sent)) : Optional.empty(),
        sent.has("detail")
            ? faults.read(() -> Detail.read(sent.required("detail")))
            : Optional.empty(),
        faults.readOptional(() -> sent.flag("otherTags")),
        optional(sent, "from", faults, it -> moment("from", it, home)),
        optional(sent, "until", faults, it -> moment("until", it, home)),
        optional(sent, "rolling", faults, Rolling::read),
        optional(sent, "expiresAt", faults, it -> expiry(it, home)),
        optional(sent, "password", faults, Wish::password));
  }

  private static <T> Optional<Optional<T>> optional(
      Input sent, String field, Faults faults, Function<String, T> reader) {
    return sent.has(field)
        ? faults.read(() -> sent.text(field).filter(it -> !it.isBlank()).map(reader))
        : Optional.empty();
  }

  private static String label(String text) {
    var label = text.replaceAll("[\\s\\p{C}]+", " ").strip();
    if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
      throw new Failure.Invalid("label", "A label may have at most 100 characters.");
    }
    return label;
  }

  private static String filter(Input sent) {
    var text =
        sent.text("filter")
            .orElseThrow(
                () ->
                    new Failure.Invalid(
                        "filter", "Please give a filter; an empty one is everything."));
    Filter.parse(text);
    return storable(text.strip());
  }

  /** The filter, if a share can keep it. */
  static String storable(String filter) {
    if (filter.codePointCount(0, filter.length()) > LONGEST_FILTER) {
      throw new Failure.Invalid("filter", "A filter may have at most 1000 characters.");
    }
    return filter;
  }

  private static String moment(String field, String text, ZoneId home) {
    var moment = Moment.read(field, text);
    return moment instanceof Moment.Exact exact
        ? exact.instant().toString()
        : moment instanceof Moment.Day day
            ? day.date().toString()
            : moment.in(home).toLocalDateTime().toString();
  }

  /** A day counts up to its end. */
  private static Long expiry(String text, ZoneId home) {
    var moment = Moment.read("expiresAt", text);
    return moment instanceof Moment.Day day
        ? (Long) day.date().plusDays(1).atStartOfDay(home).toEpochSecond()
        : (Long) moment.second(home);
  }

  private static String password(String text) {
    var length = text.codePointCount(0, text.length());
    if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
      throw new Failure.Invalid("password", "The password needs 4 to 200 characters.");
    }
    return text;
  }

  private Wish lasting(Instant now) {
    if (expiresAt.flatMap(it -> it).filter(it -> it <= now.getEpochSecond()).isPresent()) {
      throw new Failure.Invalid("expiresAt", "The share would have expired already.");
    }
    return this;
  }

  /** The wish with the hash of its password in the password's place. */
  Wish hashed(UnaryOperator<String> hash) {
    return new Wish(
        label,
        filter,
        detail,
        otherTags,
        from,
        until,
        rolling,
        expiresAt,
        password.isPresent() ? Optional.of(password.get().map(hash)) : password);
  }

  Terms fresh(ZoneId home) {
    return over(new Terms(null, "", Detail.TOTALS, false, null, null, null, null, null), home);
  }

  /** What the terms of a share become; {@code Invalid} where they contradict one another. */
  Terms over(Terms was, ZoneId home) {
    var rolls = rolling.flatMap(it -> it).isPresent();
    var bounds = from.flatMap(it -> it).isPresent() || until.flatMap(it -> it).isPresent();
    if (rolls && bounds) {
      throw new Failure.Invalid(
          "rolling", "A share shows either a rolling period or one from and until.");
    }
    var terms =
        new Terms(
            kept(label, was.label()),
            filter.orElse(was.filter()),
            detail.orElse(was.detail()),
            otherTags.orElse(was.otherTags()),
            rolls ? null : kept(from, was.from()),
            rolls ? null : kept(until, was.until()),
            bounds ? null : kept(rolling, was.rolling()),
            kept(expiresAt, was.expiresAt()),
            kept(password, was.password()));
    checkBounds(terms, home);
    return terms;
  }

  private static <T> @Nullable T kept(Optional<Optional<T>> wished, @Nullable T was) {
    return wished.isPresent() ? wished.get().orElse(null) : was;
  }

  private static void checkBounds(Terms terms, ZoneId home) {
    var from = terms.from();
    var until = terms.until();
    if (from != null
        && until != null
        && Moment.read("until", until).second(home) <= Moment.read("from", from).second(home)) {
      throw new Failure.Invalid("until", "The until must lie after the from: it is exclusive.");
    }
  }
}
