package org.donecal.sharing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.reports.StatisticsView;
import org.donecal.spans.Moment;
import org.donecal.spans.Period;
import org.jspecify.annotations.Nullable;

/** What a share showed of a period at a moment, field by field; of totals, the totals. */
record Snapshot(JsonObject json) {
  private static final int MOST_ENTRIES = 2000;
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final String TERMS = "terms";
  private static final String PERIOD = "period";
  private static final String ENTRIES = "entries";
  private static final String TOTALS = "totals";

  /** {@code Invalid} if it is more than anybody can look through. */
  static Snapshot take(Showing showing, OpenShare share, Period asked) {
    var period = share.within(asked).period();
    var terms = share.share().terms();
    var shown = List.of(terms.filter(), terms.detail().text(), String.valueOf(terms.otherTags()));
    var json =
        Json.createObjectBuilder()
            .add(TERMS, Json.createArrayBuilder(shown))
            .add(PERIOD, bounds(period));
    if (share.detail() == Detail.TOTALS) {
      json.add(TOTALS, totals(showing.statistics(share, period)));
    } else {
      json.add(ENTRIES, entries(showing.walk(share, period)));
    }
    return new Snapshot(json.build());
  }

  private static JsonArrayBuilder entries(Iterable<SharedEntry> all) {
    var entries = Json.createArrayBuilder();
    var characters = 0;
    var count = 0;
    for (var entry : all) {
      var json = json(entry);
      characters += json.toString().length();
      if (++count > MOST_ENTRIES || characters > MOST_CHARACTERS) {
        throw new Failure.Invalid(
            "start", "That is more than can be looked through at once: choose a shorter range.");
      }
      entries.add(json);
    }
    return entries;
  }

  private static JsonObject json(SharedEntry entry) {
    return Json.createObjectBuilder()
        .add("id", entry.id())
        .add("title", entry.title())
        .add("allDay", entry.allDay())
        .add("start", entry.start())
        .add("end", entry.end())
        .add("note", entry.note() == null ? JsonValue.NULL : Json.createValue(entry.note()))
        .add("url", entry.url() == null ? JsonValue.NULL : Json.createValue(entry.url()))
        .build();
  }

  private static JsonObject totals(StatisticsView view) {
    var days = Json.createArrayBuilder();
    view.days().forEach(it -> days.add(row(it.tag()).add("days", it.days())));
    var hours = Json.createArrayBuilder();
    view.hours().forEach(it -> hours.add(row(it.tag()).add("hours", it.hours())));
    var total = view.total();
    return Json.createObjectBuilder()
        .add("days", days)
        .add("hours", hours)
        .add(
            "total",
            Json.createObjectBuilder()
                .add("days", total.days())
                .add("hours", total.hours())
                .add(ENTRIES, total.entries()))
        .build();
  }

  private static JsonObjectBuilder row(@Nullable String tag) {
    return Json.createObjectBuilder()
        .add("tag", tag == null ? JsonValue.NULL : Json.createValue(tag));
  }

  private static JsonArray bounds(Period period) {
    return Json.createArrayBuilder()
        .add(period.start())
        .add(period.end())
        .add(period.startDay())
        .add(period.endDay())
        .build();
  }

  static Snapshot read(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return new Snapshot(reader.readObject());
    }
  }

  Period period() {
    var bounds = json.getJsonArray(PERIOD).getValuesAs(JsonNumber::longValueExact);
    return new Period(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3), false);
  }

  /** In hexadecimal: SHA-256 of the text that is kept. */
  String digest() {
    return Secret.hex(json.toString());
  }

  /** How many entries it has. */
  long size() {
    return json.containsKey(ENTRIES)
        ? json.getJsonArray(ENTRIES).size()
        : json.getJsonObject(TOTALS).getJsonObject("total").getInt(ENTRIES);
  }

  /**
   * How what is there now, of the same period as far as that is shown still, differs from this.
   * Once the owner lets less be seen, what was seen before is told no more.
   */
  JsonObject differences(Snapshot now) {
    if (!sharesWith(now, TERMS)) {
      return Json.createObjectBuilder().add("otherTerms", true).build();
    }
    return json.containsKey(TOTALS) ? ofTotals(now) : ofEntries(now);
  }

  private boolean sharesWith(Snapshot other, String field) {
    return Objects.equals(json.get(field), other.json.get(field));
  }

  private JsonObject ofTotals(Snapshot now) {
    var differences = Json.createObjectBuilder();
    if (!sharesWith(now, PERIOD)) {
      differences.add("otherPeriod", true);
    } else if (!sharesWith(now, TOTALS)) {
      differences.add("was", json.get(TOTALS)).add("is", now.json.get(TOTALS));
    }
    return differences.build();
  }

  private JsonObject ofEntries(Snapshot now) {
    var were = byId();
    var added = Json.createArrayBuilder();
    var changed = Json.createArrayBuilder();
    now.byId()
        .forEach(
            (id, is) -> {
              var was = were.remove(id);
              if (was == null) {
                added.add(is);
              } else if (!was.equals(is)) {
                changed.add(Json.createObjectBuilder().add("was", was).add("is", is));
              }
            });
    var removed = Json.createArrayBuilder();
    were.values().stream().filter(it -> overlaps(it, now.period())).forEach(removed::add);
    return Json.createObjectBuilder()
        .add("added", added)
        .add("changed", changed)
        .add("removed", removed)
        .build();
  }

  private static boolean overlaps(JsonObject entry, Period period) {
    var allDay = entry.getBoolean("allDay");
    var from = Moment.read("start", entry.getString("start")).second(ZoneOffset.UTC);
    var to = Moment.read("end", entry.getString("end")).second(ZoneOffset.UTC);
    return allDay
        ? from < period.endDay() && to > period.startDay()
        : from < period.end() && to > period.start();
  }

  private Map<String, JsonObject> byId() {
    var entries = new LinkedHashMap<String, JsonObject>();
    json.getJsonArray(ENTRIES)
        .getValuesAs(JsonObject.class)
        .forEach(it -> entries.put(it.getString("id"), it));
    return entries;
  }
}
