package org.donecal.imports;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;

/** What DoneCal exports as JSON, and what its API lists. */
final class OwnJson implements Records {
  private static final Pattern MARK = Pattern.compile("\\{\\s*\"donecal\"\\s*:\\s*([^,}\\s]*)");

  /** The only one there was so far. */
  private static final String VERSION = "1";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String title() {
    return "DoneCal (JSON)";
  }

  @Override
  public Set<String> lists() {
    return Set.of("entries");
  }

  /** A later version may mean something else by what looks the same: nobody shall guess. */
  @Override
  public boolean knows(Source source) {
    var mark = MARK.matcher(source.head().stripLeading());
    if (!mark.lookingAt()) {
      return Records.super.knows(source);
    }
    if (!mark.group(1).equals(VERSION)) {
      throw new Broken(
          1,
          "This is version %s of DoneCal's JSON, and only version %s can be read here. A newer DoneCal may have written it."
              .formatted(Times.shown(mark.group(1)), VERSION));
    }
    return true;
  }

  @Override
  public boolean knows(JsonFields first) {
    return first.has("title", "allDay", "start", "end");
  }

  @Override
  public Optional<Told> told(JsonFields fields, Times times) {
    return Optional.of(
        Told.of(fields.line(), fields.required("title"), time(fields, times))
            .tagged(fields.texts("tags"))
            .noted(fields.orNull("note"))
            .linked(fields.orNull("url"))
            .known(Told.OURS, fields.orNull("id")));
  }

  private static Told.Time time(JsonFields fields, Times times) {
    var start = fields.required("start");
    var end = fields.required("end");
    return fields.flag("allDay")
        ? new Told.Days(times.date(start), times.date(end))
        : new Told.Hours(
            times.moment(start),
            times.moment(end),
            -1,
            fields.text("zone").map(OwnJson::zone).orElse(null));
  }

  static ZoneId zone(String id) {
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(id)) {
      throw new Failure.Invalid("zone", "The zone \"" + Times.shown(id) + "\" is not known.");
    }
    return ZoneId.of(id);
  }
}
