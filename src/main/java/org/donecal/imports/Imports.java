package org.donecal.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.donecal.calendar.Step;
import org.donecal.calendar.Taken;
import org.donecal.history.Done;
import org.donecal.imports.Formats.Recognised;
import org.donecal.kernel.Failure;
import org.donecal.sentence.Place.Busy;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.donecal.web.Upload;
import org.hibernate.SessionFactory;

/** Takes files in: each is looked at to its end, and then added to the calendar as one step. */
final class Imports {
  private final SessionFactory store;
  private final Clock clock;

  Imports(SessionFactory store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A file that shall be imported, which is read as often as need be. */
  private record Reading(
      Recognised file,
      DateOrder.Hints hints,
      DateOrder order,
      ZoneId zone,
      int firstHour,
      Instant now) {

    static Reading of(Upload upload, Asked asked, Visitor visitor, Instant now) {
      var file = Formats.recognise(upload::open, upload.size(), asked.format());
      var hints = file.format().hints(file.source());
      return new Reading(
          file,
          asked.order().isPresent() ? DateOrder.Hints.NONE : hints,
          asked.order().orElseGet(hints::order),
          asked.zone().orElseGet(() -> visitor.member().map(Member::zone).orElse(Member.UNTOLD)),
          visitor.preferences().firstHour(),
          now);
    }

    /** Reads all of it; what was found is in the report. */
    Names hear(Report report, Busy busy, Consumer<List<Fresh>> taker) {
      var names = new Names();
      var conversion = new Conversion(zone, names, new Placing(zone, firstHour, busy));
      new Sieve(conversion, new Identity(), report, taker)
          .hear(file.format(), file.source(), new Times(order, zone, now));
      if (file.source().guessed()) {
        report.warn(1, "The file is neither UTF-8 nor UTF-16; it is read as windows-1252.");
      }
      return names;
    }

    ImportView view(Report report, Names names) {
      return ImportView.of(file, hints, order, zone, report, names);
    }

    /** Refuses dates of which nobody knows what they mean. */
    void check() {
      if (hints.ambiguous()) {
        throw new Failure.Invalid(
            "dateOrder",
            "Please say in which order the dates of this file stand: day or month first, as"
                + " dateOrder DMY or MDY.");
      }
    }
  }

  /** What importing the file would do. */
  ImportView look(Visitor visitor, Upload upload, Asked asked) {
    var reading = Reading.of(upload, asked, visitor, clock.instant());
    var report = new Report();
    if (visitor.member().isEmpty()) {
      return reading.view(
          report, reading.hear(report, Busy.NEVER, piece -> report.entries(piece.size())));
    }
    return store.fromSession(
        session -> {
          var sql = new Sql(session);
          var member = visitor.member().get();
          var taken = new Taken(sql, member);
          var known = new Known(sql, member.id());
          var names =
              reading.hear(
                  report,
                  taken::hours,
                  piece -> {
                    var news = News.of(piece, known, taken);
                    report.entries(news.fresh().size());
                    report.duplicates(piece.size() - news.fresh().size());
                  });
          return reading.view(report, names);
        });
  }

  /** Imports the file, or refuses it with all that is wrong with its lines. */
  Done<ImportView> take(
      Visitor visitor, Upload upload, Asked asked, Consumer<Progress.Stand> progress) {
    var reading = Reading.of(upload, asked, visitor, clock.instant());
    reading.check();
    var checked = new Report();
    reading.hear(checked, Busy.NEVER, piece -> checked.entries(piece.size()));
    checked.check();
    if (checked.entries() == 0) {
      return new Done<>(reading.view(checked, new Names()), Optional.empty());
    }
    var total = checked.entries() + checked.duplicates();
    return store.fromTransaction(
        session -> {
          var member = visitor.orGuest(session, Optional.empty());
          var step = Step.begin(session, member, clock);
          var report = new Report();
          var known = new Known(new Sql(session), member.id());
          var names =
              reading.hear(
                  report,
                  step.taken()::hours,
                  piece -> {
                    add(step, known, piece, report);
                    var heard = report.entries() + report.duplicates();
                    progress.accept(new Progress.Stand(heard, total));
                  });
          report.check();
          var done = step.finish(words(report.entries(), upload.name(), reading.file()));
          return new Done<>(reading.view(report, names), done);
        });
  }

  private static void add(Step step, Known known, List<Fresh> piece, Report report) {
    var spelling = new ArrayList<String>();
    piece.forEach(it -> it.tags().forEach(tag -> spelling.add("@" + tag)));
    step.learn(spelling);
    step.learn(piece.stream().map(it -> it.content().title()).toList());
    var healed = piece.stream().map(it -> it.with(step.heal(it.content()))).toList();
    var news = News.of(healed, known, step.taken());
    var ids = step.addAll(news.fresh().stream().map(Fresh::content).toList());
    var entries = new HashMap<UUID, UUID>(news.twins());
    for (var i = 0; i < ids.size(); i++) {
      entries.put(news.fresh().get(i).identity(), ids.get(i));
    }
    known.keep(entries, new HashSet<>(news.outdated()));
    report.entries(ids.size());
    report.duplicates(piece.size() - ids.size());
  }

  private static String words(int entries, String name, Recognised file) {
    return "Imported %d %s from %s"
        .formatted(
            entries,
            entries == 1 ? "entry" : "entries",
            name.isEmpty() ? "a file of " + file.format().title() : name);
  }
}
