package org.donecal.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * How a member wants the calendar.
 *
 * @param zone a region of the time zone database; null until the browser or the person has told one
 * @param clock 12 or 24
 * @param firstHour where week and day views begin, 0 to 23
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param hoursPerDay how many hours of work an all-day entry stands for
 */
@Embeddable
public record Preferences(
    @Column(name = "zone") @Nullable String zone,
    @Column(name = "week_start") @Enumerated(EnumType.STRING) DayOfWeek weekStart,
    @Column(name = "hide_weekend") boolean hideWeekend,
    @Column(name = "clock") int clock,
    @Column(name = "first_hour") int firstHour,
    @Column(name = "sounds") boolean sounds,
    @Column(name = "theme") String theme,
    @Column(name = "hours_per_day") BigDecimal hoursPerDay) {

  /** What somebody gets who never chose. */
  public static final Preferences DEFAULT =
      new Preferences(null, DayOfWeek.MONDAY, false, 24, 8, false, "auto", BigDecimal.valueOf(8));

  private static final Set<String> THEMES = Set.of("auto", "light", "dark");
  private static final double FEWEST_HOURS = 0.25;
  private static final double MOST_HOURS = 24;
  private static final int HOURS_SCALE = 2;

  /** 8.00, as the store gives it back, is 8. */
  public Preferences {
    hoursPerDay = hoursPerDay.stripTrailingZeros();
  }

  /** The zone that was told, if one was. */
  public Optional<ZoneId> chosenZone() {
    return Optional.ofNullable(zone).map(ZoneId::of);
  }

  Preferences in(ZoneId told) {
    return new Preferences(
        told.getId(), weekStart, hideWeekend, clock, firstHour, sounds, theme, hoursPerDay);
  }

  /** These preferences with what was sent put in; all that is wrong is told at once. */
  Preferences with(Input input) {
    var patch = new Patch(input, new Faults());
    var patched =
        new Preferences(
            patch.zone(Optional.ofNullable(zone)).orElse(null),
            patch.weekStart(weekStart),
            patch.flag("hideWeekend", hideWeekend),
            patch.whole("clock", clock, it -> it == 12 || it == 24, "Please choose 12 or 24."),
            patch.whole(
                "firstHour",
                firstHour,
                it -> it >= 0 && it < 24,
                "The first hour is a whole number from 0 to 23."),
            patch.flag("sounds", sounds),
            patch.theme(theme),
            patch.hours(hoursPerDay));
    patch.faults().check();
    return patched;
  }

  /** As the settings API and the calendar's script read them. */
  public String json() {
    return """
        {"zone":"%s","zoneKnown":%b,"weekStart":"%s","hideWeekend":%b,"clock":%d,"firstHour":%d,\
        "sounds":%b,"theme":"%s","hoursPerDay":%s}"""
        .formatted(
            zone == null ? "UTC" : zone,
            zone != null,
            weekStart.name().toLowerCase(Locale.ROOT),
            hideWeekend,
            clock,
            firstHour,
            sounds,
            theme,
            hours());
  }

  /** As the form of the settings page shows them. */
  Form form() {
    return Form.of(
        Map.of(
            "zone", zone == null ? "" : zone,
            "weekStart", weekStart.name().toLowerCase(Locale.ROOT),
            "hideWeekend", String.valueOf(hideWeekend),
            "clock", String.valueOf(clock),
            "firstHour", String.valueOf(firstHour),
            "sounds", String.valueOf(sounds),
            "theme", theme,
            "hoursPerDay", hours()));
  }

  private String hours() {
    return hoursPerDay.toPlainString();
  }

  /** Reads one field after the other; one that was not sent stays as it is. */
  private record Patch(Input input, Faults faults) {

    Optional<String> zone(Optional<String> present) {
      return input.has("zone") ? faults.read(this::region) : present;
    }

    private String region() {
      return input
          .text("zone")
          .filter(ZoneId.getAvailableZoneIds()::contains)
          .orElseThrow(
              () -> new Failure.Invalid("zone", "Please choose a zone such as Europe/Paris."));
    }

    DayOfWeek weekStart(DayOfWeek present) {
      return take(
          "weekStart",
          present,
          field -> input.text(field).flatMap(Patch::dayOfWeek),
          any -> true,
          "Please choose a day of the week such as monday.");
    }

    private static Optional<DayOfWeek> dayOfWeek(String name) {
      return Arrays.stream(DayOfWeek.values())
          .filter(day -> day.name().equalsIgnoreCase(name))
          .findAny();
    }

    boolean flag(String field, boolean present) {
      return take(
          field, present, input::flag, any -> true, "The " + field + " must be true or false.");
    }

    int whole(String field, int present, Predicate<Integer> allowed, String expected) {
      return take(field, present, input::whole, allowed, expected);
    }

    String theme(String present) {
      return take(
          "theme", present, input::text, THEMES::contains, "Please choose auto, light or dark.");
    }

    BigDecimal hours(BigDecimal present) {
      return take(
          "hoursPerDay",
          present,
          field -> input.number(field).filter(Double::isFinite).map(BigDecimal::valueOf),
          it ->
              it.doubleValue() >= FEWEST_HOURS
                  && it.doubleValue() <= MOST_HOURS
                  && it.stripTrailingZeros().scale() <= HOURS_SCALE,
          "The hours of a day are a number from 0.25 to 24 with at most two decimals.");
    }

    private <T> T take(
        String field,
        T present,
        Function<String, Optional<T>> reader,
        Predicate<T> allowed,
        String expected) {
      if (!input.has(field)) {
        return present;
      }
      return faults
          .read(
              () ->
                  readable(() -> reader.apply(field))
                      .filter(allowed)
                      .orElseThrow(() -> new Failure.Invalid(field, expected)))
          .orElse(present);
    }

    /** What is of the wrong kind gets the same sentence as what is out of range. */
    private static <T> Optional<T> readable(Supplier<Optional<T>> reader) {
      try {
        return reader.get();
      } catch (Failure.Invalid wrongKind) {
        return Optional.empty();
      }
    }
  }
}
