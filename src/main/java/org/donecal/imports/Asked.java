package org.donecal.imports;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * How a file shall be imported.
 *
 * @param format that it has; empty if it shall be found out
 * @param dryRun whether it shall only be looked at
 * @param zone that is meant where the file names none; empty for the member's own
 * @param order of the numbers in its dates; empty if it shall be found out
 */
record Asked(
    Optional<String> format, boolean dryRun, Optional<ZoneId> zone, Optional<DateOrder> order) {

  /**
   * Reads the parameters of a request; what is missing there may be a field of the form.
   *
   * @param form that the file came in
   */
  static Asked read(
      @Nullable String format,
      @Nullable String dryRun,
      @Nullable String zone,
      @Nullable String order,
      Input form) {
    var faults = new Faults();
    var asked =
        new Asked(
            faults.readOptional(() -> format(given(format, form, "format"))),
            faults.read(() -> flag(given(dryRun, form, "dryRun"))).orElse(true),
            faults.readOptional(() -> zone(given(zone, form, "zone"))),
            faults.readOptional(() -> DateOrder.read(given(order, form, "dateOrder"))));
    faults.check();
    return asked;
  }

  private static @Nullable String given(@Nullable String sent, Input form, String field) {
    return sent == null ? form.text(field).orElse(null) : sent;
  }

  private static Optional<String> format(@Nullable String name) {
    if (name == null || name.isBlank() || name.equals("auto")) {
      return Optional.empty();
    }
    if (!Formats.names().contains(name)) {
      throw new Failure.Invalid(
          "format",
          "The format must be auto or one of " + String.join(", ", Formats.names()) + ".");
    }
    return Optional.of(name);
  }

  private static boolean flag(@Nullable String text) {
    if (text == null || text.isBlank() || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw new Failure.Invalid("dryRun", "The dryRun must be true or false.");
  }

  private static Optional<ZoneId> zone(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return Optional.empty();
    }
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(id.strip())) {
      throw new Failure.Invalid("zone", "This time zone is not known; one is \"Europe/Paris\".");
    }
    return Optional.of(ZoneId.of(id.strip()));
  }
}
