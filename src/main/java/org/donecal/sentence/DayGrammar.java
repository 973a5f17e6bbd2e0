package org.donecal.sentence;

import java.time.Month;
import org.donecal.sentence.Day.Date;
import org.donecal.sentence.Tokens.Found;
import org.donecal.sentence.Vocabulary.Particle;
import org.donecal.sentence.Vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Days and ranges of days.
 *
 * <pre>
 * days = ["on" | "from"] day to day | ["on"] day
 * day  = near | number ("days" | "weeks") "ago" | ["last"] weekday | year "-" month "-" day
 *      | day month [year] | month day [[","] year]
 * to   = "-" | "–" | "—" | ".." | "to"
 * </pre>
 *
 * <p>In a range the month need be said only once: "20-22 nov", "nov 20-22".
 */
record DayGrammar(Tokens tokens, Vocabulary words) {
  private static final int MOST_AGO = 9999;
  private static final int YEAR_DIGITS = 4;

  @Nullable Found<Days> read(int at) {
    var word = tokens.at(at).word();
    var on = words.is(Particle.ON, word);
    var from = words.is(Particle.FROM, word);
    var start = on || from ? at + 1 : at;
    var range = range(start);
    return range != null || from ? range : one(start);
  }

  private @Nullable Found<Days> one(int at) {
    var day = day(at);
    return day != null && tokens.isClosed(day.next())
        ? new Found<>(new Days(day.what(), null), day.next())
        : null;
  }

  private @Nullable Found<Days> range(int at) {
    var first = day(at);
    if (first == null) {
      return tokens.at(at).isNumber() ? rangeBeforeMonth(at) : null;
    }
    var next = pastTo(first.next());
    if (next < 0) {
      return null;
    }
    var last = day(next);
    if (last == null && first.what() instanceof Date date) {
      last = dayOfSameMonth(at, date, next);
    }
    return last == null ? null : range(first.what(), last);
  }

  private @Nullable Found<Days> range(Day first, Found<Day> last) {
    return Days.inOrder(first, last.what()) && tokens.isClosed(last.next())
        ? new Found<>(new Days(first, last.what()), last.next())
        : null;
  }

  /** Reads 20-22 nov. */
  private @Nullable Found<Days> rangeBeforeMonth(int at) {
    var next = pastTo(at + 1);
    var last = next < 0 ? null : dayMonth(next);
    if (last == null || !(last.what() instanceof Date date)) {
      return null;
    }
    var first = new Date(date.year(), date.month(), tokens.at(at).value());
    return tokens.at(at).isNumber(1, 2) && first.exists() ? range(first, last) : null;
  }

  /** Reads the 22 of nov 20-22. */
  private @Nullable Found<Day> dayOfSameMonth(int first, Date date, int at) {
    return words.month(tokens.at(first).word()) == date.month() && date.year() == Date.UNSAID
        ? date(date.month(), at, at + 1, at + 1)
        : null;
  }

  private @Nullable Found<Day> day(int at) {
    var token = tokens.at(at);
    if (token.isNumber()) {
      var date = tokens.at(at + 1).isSign('-') ? isoDate(at) : dayMonth(at);
      return date == null ? ago(at) : date;
    }
    var near = words.near(token.word());
    if (near != null) {
      return new Found<>(new Day.Ago(near.ago()), at + 1);
    }
    var month = words.month(token.word());
    if (month != null) {
      var date = date(month, at + 1, at + 2, pastComma(at + 2));
      if (date != null) {
        return date;
      }
    }
    return weekday(at);
  }

  private @Nullable Found<Day> weekday(int at) {
    var dayBeforeYesterday = tokens.pastPhrase(words.dayBeforeYesterday(), at);
    if (dayBeforeYesterday >= 0) {
      return new Found<>(new Day.Ago(2), dayBeforeYesterday);
    }
    var last = words.is(Particle.LAST, tokens.at(at).word());
    var place = last ? at + 1 : at;
    var day = words.weekday(tokens.at(place).word());
    return day == null ? null : new Found<>(new Day.Weekday(day, last), place + 1);
  }

  private @Nullable Found<Day> ago(int at) {
    var unit = words.unit(tokens.at(at + 1).word());
    if ((unit != Unit.DAYS && unit != Unit.WEEKS)
        || !words.is(Particle.AGO, tokens.at(at + 2).word())
        || !tokens.at(at).isNumber(1, YEAR_DIGITS)) {
      return null;
    }
    var days = tokens.at(at).value() * (unit.seconds() / Unit.DAYS.seconds());
    return days <= MOST_AGO ? new Found<>(new Day.Ago(days), at + 3) : null;
  }

  private @Nullable Found<Day> isoDate(int at) {
    for (var part = at + 1; part < at + 5; part++) {
      if (!tokens.at(part).isGlued()) {
        return null;
      }
    }
    var month = tokens.at(at + 2);
    var day = tokens.at(at + 4);
    if (!tokens.at(at).isNumber(YEAR_DIGITS, YEAR_DIGITS)
        || !tokens.at(at + 3).isSign('-')
        || !month.isNumber(2, 2)
        || !day.isNumber(2, 2)
        || month.value() < 1
        || month.value() > 12) {
      return null;
    }
    var date = new Date(tokens.at(at).value(), Month.of(month.value()), day.value());
    return date.exists() ? new Found<>(date, at + 5) : null;
  }

  private @Nullable Found<Day> dayMonth(int at) {
    var month = words.month(tokens.at(at + 1).word());
    return month == null ? null : date(month, at, at + 2, at + 2);
  }

  /**
   * A day of this month.
   *
   * @param day where its number stands
   * @param next what follows when no year is said
   * @param year where the year would stand
   */
  private @Nullable Found<Day> date(Month month, int day, int next, int year) {
    if (!tokens.at(day).isNumber(1, 2)) {
      return null;
    }
    var said = isYear(year);
    var date =
        new Date(said ? tokens.at(year).value() : Date.UNSAID, month, tokens.at(day).value());
    return date.exists() ? new Found<>(date, said ? year + 1 : next) : null;
  }

  private boolean isYear(int at) {
    return tokens.at(at).apart()
        && tokens.at(at).isNumber(YEAR_DIGITS, YEAR_DIGITS)
        && (tokens.isClosed(at + 1) || pastTo(at + 1) >= 0);
  }

  private int pastComma(int at) {
    return tokens.at(at).isGlued() && tokens.at(at).isSign(',') ? at + 1 : at;
  }

  /** The token after what stands between the ends of a range; -1 if that doesn't stand here. */
  private int pastTo(int at) {
    var twoDots = tokens.at(at).isSign('.') && tokens.at(at + 1).isSign('.');
    if (twoDots) {
      return at + 2;
    }
    return words.isTo(tokens.at(at)) ? at + 1 : -1;
  }
}
