package org.donecal.sentence;

import org.donecal.sentence.Tokens.Found;
import org.donecal.sentence.Vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time.
 *
 * <pre>
 * length = number unit | hours "hours" minutes ["minutes"] | hours ":" minutes "hours"
 * number = digits [("." | ",") digit [digit]]
 * </pre>
 *
 * <p>Minutes without their unit follow the hours at once: "1h30".
 */
record LengthGrammar(Tokens tokens, Vocabulary words) {
  private static final int MOST_DIGITS = 5;
  private static final int MOST_DECIMALS = 2;
  private static final int HOUR = 60;
  private static final int HUNDRED = 100;

  @Nullable Found<Length> read(int at) {
    if (!tokens.at(at).isNumber(1, MOST_DIGITS)) {
      return null;
    }
    var decimal = isGluedSign(at + 1, '.') || isGluedSign(at + 1, ',');
    if (decimal || isGluedSign(at + 1, ':')) {
      var part = tokens.at(at + 2);
      if (part.isNumber(1, MOST_DECIMALS) && part.isGlued()) {
        return possible(decimal ? broken(at) : withColon(at));
      }
      return null;
    }
    var combined = hoursAndMinutes(at);
    return possible(combined == null ? of(tokens.at(at).value() * HUNDRED, at + 1) : combined);
  }

  private @Nullable Found<Length> possible(@Nullable Found<Length> length) {
    return length != null && length.what().isPossible() && tokens.isClosed(length.next())
        ? length
        : null;
  }

  private boolean isGluedSign(int at, char sign) {
    return tokens.at(at).isSign(sign) && tokens.at(at).isGlued();
  }

  /** Reads 2.5h. */
  private @Nullable Found<Length> broken(int at) {
    var part = tokens.at(at + 2);
    var hundredths = part.isNumber(1, 1) ? part.value() * 10 : part.value();
    return of(tokens.at(at).value() * HUNDRED + hundredths, at + 3);
  }

  /** Whole days and weeks are days; broken ones are hours. */
  private @Nullable Found<Length> of(int hundredths, int unitAt) {
    var unit = words.unit(tokens.at(unitAt).word());
    if (unit == null) {
      return null;
    }
    var seconds = Math.round((double) hundredths * unit.seconds() / HUNDRED);
    var wholeDays = hundredths % HUNDRED == 0 && unit.seconds() % Unit.DAYS.seconds() == 0;
    return seconds > Integer.MAX_VALUE
        ? null
        : new Found<>(new Length((int) seconds, wholeDays), unitAt + 1);
  }

  /** Reads 1:30h. */
  private @Nullable Found<Length> withColon(int at) {
    return isMinutes(at + 2, 2) && words.unit(tokens.at(at + 3).word()) == Unit.HOURS
        ? combined(at, at + 2, at + 4)
        : null;
  }

  /** Reads 1h30 and 1h 30m; null when there are no minutes. */
  private @Nullable Found<Length> hoursAndMinutes(int at) {
    var minutes = at + 2;
    if (words.unit(tokens.at(at + 1).word()) != Unit.HOURS) {
      return null;
    }
    if (isMinutes(minutes, 1) && words.unit(tokens.at(minutes + 1).word()) == Unit.MINUTES) {
      var combined = combined(at, minutes, minutes + 2);
      return tokens.isClosed(combined.next()) ? combined : null;
    }
    return isMinutes(minutes, 2) && tokens.at(minutes).isGlued()
        ? combined(at, minutes, minutes + 1)
        : null;
  }

  private boolean isMinutes(int at, int fewestDigits) {
    return tokens.at(at).isNumber(fewestDigits, 2) && tokens.at(at).value() < HOUR;
  }

  private Found<Length> combined(int hours, int minutes, int next) {
    var all = tokens.at(hours).value() * HOUR + tokens.at(minutes).value();
    return new Found<>(Length.ofMinutes(all), next);
  }
}
