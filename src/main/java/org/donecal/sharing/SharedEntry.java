package org.donecal.sharing;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.donecal.calendar.EntryView;
import org.donecal.kernel.Secret;
import org.donecal.tags.SeenTags;
import org.donecal.web.Streamed;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a share shows it: what is hidden is not there, and when and how often that was
 * changed is hidden too.
 *
 * @param mark another one whenever anything here is otherwise
 */
public record SharedEntry(
    String id,
    String title,
    List<String> tags,
    boolean allDay,
    String start,
    String end,
    @Nullable String zone,
    @Nullable String note,
    @Nullable String url,
    String mark)
    implements Streamed {
  private static final int MARK_LENGTH = 11;

  static SharedEntry of(EntryView entry, Terms terms, SeenTags seen) {
    var notes = terms.detail() == Detail.NOTES;
    var title = terms.otherTags() ? entry.title() : seen.title(entry.title());
    var tags = seen.tags(entry.tags());
    var note = notes ? entry.note() : null;
    var url = notes ? entry.url() : null;
    var all = List.of(title, tags, entry.allDay(), entry.start(), entry.end(), "" + note, "" + url);
    return new SharedEntry(
        entry.id(),
        title,
        tags,
        entry.allDay(),
        entry.start(),
        entry.end(),
        entry.zone(),
        note,
        url,
        Secret.hash(all.toString()).substring(0, MARK_LENGTH));
  }

  /** As an entry that was never changed since. */
  EntryView entry(String since) {
    return new EntryView(id, title, tags, allDay, start, end, zone, note, url, 0, since, since);
  }

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject().write("id", id).write("title", title).writeStartArray("tags");
    tags.forEach(json::write);
    json.writeEnd().write("allDay", allDay).write("start", start).write("end", end);
    Streamed.write(json, "zone", zone);
    Streamed.write(json, "note", note);
    Streamed.write(json, "url", url);
    json.write("mark", mark).writeEnd();
  }
}
