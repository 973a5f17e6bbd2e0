package org.donecal.sharing;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.donecal.history.Steps.Thing;
import org.donecal.kernel.Opaque;
import org.donecal.spans.Period;
import org.donecal.web.EventStream;

/**
 * One share and all who watch it: what they could see last, as marks, so that they hear of what
 * they can see to be otherwise, and of nothing else. What changed is found once for all of them.
 */
final class Watch {
  /** More than so many changes are looked for, and told, all at once. */
  static final int MOST = 200;

  private static final String ENTRY = "entry";
  private static final String CHANGED = "changed";

  private final OpenShare share;
  private final Showing showing;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private final Set<UUID> heard = new HashSet<>();
  private final Map<String, String> marks = new HashMap<>();
  private String totals = "";
  private boolean begun;

  Watch(OpenShare share, Showing showing) {
    this.share = share;
    this.showing = showing;
  }

  OpenShare share() {
    return share;
  }

  Set<EventStream> streams() {
    return streams;
  }

  synchronized boolean begun() {
    return begun;
  }

  /** Learns what can be seen now. */
  synchronized void begin(Set<UUID> steps) {
    heard.addAll(steps);
    begun = true;
    if (share.detail() == Detail.TOTALS) {
      totals = showing.statistics(share, share.period()).toString();
    } else {
      showing.walk(share, share.period()).forEach(it -> marks.put(it.id(), it.mark()));
    }
  }

  /**
   * Of these steps those that were not heard of before; steps too old to come again are forgotten.
   */
  synchronized List<UUID> news(List<UUID> steps) {
    var fresh = steps.stream().filter(it -> !heard.contains(it)).toList();
    heard.retainAll(steps);
    heard.addAll(fresh);
    return fresh;
  }

  /** They were heard of, and nobody could be told. */
  synchronized void forget(List<UUID> steps) {
    steps.forEach(heard::remove);
  }

  /** Tells the watchers what of these things they see otherwise now. */
  synchronized void look(List<Thing> things) {
    if (share.detail() == Detail.TOTALS) {
      var now = showing.statistics(share, share.period()).toString();
      if (!now.equals(totals)) {
        totals = now;
        tell(CHANGED, "{\"again\":true}");
      }
    } else if (things.size() < MOST && things.stream().allMatch(it -> it.kind().equals(ENTRY))) {
      compare(things.stream().map(Thing::id).distinct().toList());
    } else {
      compareAll();
    }
  }

  private void compare(List<UUID> ids) {
    var gone = new HashSet<String>();
    ids.forEach(it -> gone.add(Opaque.text(it)));
    var changed = new ArrayList<SharedEntry>();
    for (var entry : showing.some(share, ids)) {
      gone.remove(entry.id());
      if (!entry.mark().equals(marks.put(entry.id(), entry.mark()))) {
        changed.add(entry);
      }
    }
    gone.removeIf(it -> marks.remove(it) == null);
    if (!changed.isEmpty() || !gone.isEmpty()) {
      tell(CHANGED, json(changed, gone));
    }
  }

  private void compareAll() {
    var before = new HashMap<>(marks);
    marks.clear();
    for (var entry : showing.walk(share, share.period())) {
      marks.put(entry.id(), entry.mark());
    }
    if (!marks.equals(before)) {
      tell(CHANGED, "{\"again\":true}");
    }
  }

  private static String json(List<SharedEntry> changed, Set<String> gone) {
    var text = new StringWriter();
    try (JsonGenerator json = Json.createGenerator(text)) {
      json.writeStartObject().writeStartArray("entries");
      changed.forEach(it -> it.write(json));
      json.writeEnd().writeStartArray("removed");
      gone.forEach(json::write);
      json.writeEnd().writeEnd();
    }
    return text.toString();
  }

  void tell(String event, String data) {
    streams.forEach(it -> it.send(event, data));
    streams.removeIf(EventStream::isOver);
  }

  /** Whether what may be seen is no longer what was opened. */
  boolean differs(OpenShare now) {
    Period period = now.period();
    return !now.share().terms().equals(share.share().terms()) || !period.equals(share.period());
  }

  /** Sends all away, with a word why. */
  void end(String event) {
    tell(event, "{}");
    streams.forEach(EventStream::close);
    streams.clear();
  }
}
