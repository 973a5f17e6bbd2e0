package org.donecal.sharing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.donecal.calendar.EntryView;
import org.donecal.exports.CsvFile;
import org.donecal.exports.IcsFile;
import org.donecal.reports.StatisticsView;
import org.donecal.signin.Visitor;
import org.donecal.spans.Stamp;
import org.donecal.web.Attachment;
import org.jspecify.annotations.Nullable;

/** What a share shows as files: for spreadsheets, and for calendars that ask again. */
@Path("/share/{key: [^/]+}.{format: csv|ics}")
public final class ShareFiles {
  private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");
  private static final MediaType ICS = MediaType.valueOf("text/calendar;charset=utf-8");

  private final Door door;
  private final Showing showing;

  ShareFiles(Door door, Showing showing) {
    this.door = door;
    this.showing = showing;
  }

  @GET
  public Response show(
      @PathParam("key") String key,
      @PathParam("format") String format,
      @Context HttpHeaders headers,
      @Context SecurityContext who) {
    return file(door.open(key, headers, Visitor.of(who)), format).answer();
  }

  @HEAD
  public Response announce(
      @PathParam("key") String key,
      @PathParam("format") String format,
      @Context HttpHeaders headers,
      @Context SecurityContext who) {
    return file(door.open(key, headers, Visitor.of(who)), format).announcement();
  }

  private Attachment file(OpenShare share, String format) {
    var name = share.title() + "." + format;
    return format.equals("ics")
        ? new Attachment(name, ICS, false, calendar(share))
        : new Attachment(name, CSV, false, table(share));
  }

  private StreamingOutput calendar(OpenShare share) {
    var entries = entries(share);
    return out -> IcsFile.write(share.title(), entries, out);
  }

  private StreamingOutput table(OpenShare share) {
    if (share.detail() == Detail.TOTALS) {
      var rows = rows(showing.statistics(share, share.period()));
      return out -> CsvFile.writeTable(rows, out);
    }
    var entries = entries(share);
    return out -> CsvFile.write(entries, out);
  }

  /** Each tag once; last, what all entries come to, each counted once. */
  private static List<List<String>> rows(StatisticsView statistics) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Tag", "Days", "Hours"));
    var amounts = new LinkedHashMap<String, String[]>();
    statistics.days().forEach(it -> of(amounts, it.tag())[0] = "" + it.days());
    statistics.hours().forEach(it -> of(amounts, it.tag())[1] = "" + it.hours());
    amounts.forEach((tag, amount) -> rows.add(List.of(tag, amount[0], amount[1])));
    var total = statistics.total();
    rows.add(List.of("Total", "" + total.days(), "" + total.hours()));
    return rows;
  }

  /** The days and the hours of a tag, in one row. */
  private static String[] of(Map<String, String[]> amounts, @Nullable String tag) {
    return amounts.computeIfAbsent(tag == null ? "Untagged" : tag, fresh -> new String[] {"", ""});
  }

  /** As entries, of which nothing is told that the share does not show. */
  private Iterable<EntryView> entries(OpenShare share) {
    var shown = showing.walk(share, share.period());
    var since = Stamp.utc(share.share().createdAt());
    return () -> {
      var all = shown.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public EntryView next() {
          return all.next().entry(since);
        }
      };
    };
  }
}
