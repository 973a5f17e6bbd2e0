package org.donecal.reports;

import java.util.List;
import java.util.Optional;
import org.donecal.calendar.Excerpt;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.donecal.tags.SeenTags;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Tells how what a member did went through time. */
public final class Report {
  private final SessionFactory store;

  Report(SessionFactory store) {
    this.store = store;
  }

  /** Interval by interval. */
  ReportView of(Member member, Question question) {
    return store.fromSession(
        session -> {
          var sql = new Sql(session);
          return bounded(member, question, sql)
              .map(it -> view(member, it, SeenTags.ALL, sql))
              .orElseGet(() -> empty(question));
        });
  }

  /**
   * The same for somebody who is let see an excerpt of a member's calendar.
   *
   * @param seen the tags that may be told; totals count all entries, whatever their tags
   */
  public ReportView of(
      Member owner,
      Excerpt excerpt,
      SeenTags seen,
      @Nullable String start,
      @Nullable String end,
      @Nullable String interval) {
    var question = Question.read(start, end, interval, null, Optional.of(owner)).within(excerpt);
    return store.fromSession(
        session -> {
          var sql = new Sql(session);
          return Optional.of(question)
              .filter(it -> !it.open())
              .or(
                  () ->
                      Extent.of(owner, question.period(), condition(owner, question, sql), sql)
                          .map(it -> question.within(it, owner.zone())))
              .map(it -> view(owner, it, seen, sql))
              .orElseGet(() -> empty(question));
        });
  }

  static ReportView empty(Question question) {
    return ReportView.empty(
        question.start().orElse(null), question.end().orElse(null), question.interval().text());
  }

  private static ReportView view(Member member, Question question, SeenTags seen, Sql sql) {
    var slices = Slices.of(member, question.period(), question.interval());
    var lines = slices.all().isEmpty() ? List.<SliceSums>of() : lines(slices, question, sql);
    return new SliceLedger(slices, lines, seen)
        .view(question.start().orElseThrow(), question.end().orElseThrow());
  }

  /** From kept totals where the period is of whole days and nothing is filtered. */
  private static List<SliceSums> lines(Slices slices, Question question, Sql sql) {
    if (question.filter().isEverything() && question.period().wholeDays()) {
      var kept = SliceQuery.ofKeptTotals(slices).slices(sql);
      if (kept.stream().anyMatch(line -> line.tag() == Sums.KEPT)) {
        return kept.stream().filter(line -> line.tag() != Sums.KEPT).toList();
      }
    }
    return SliceQuery.ofEntries(slices, condition(slices.member(), question, sql)).slices(sql);
  }

  /** Which tags stood together. */
  List<CombinationView> combinations(Member member, Question question) {
    return store.fromSession(
        session -> {
          var sql = new Sql(session);
          return question.period().isEmpty()
              ? List.of()
              : Combinations.of(member, question.period(), condition(member, question, sql), sql);
        });
  }

  private static String condition(Member member, Question question, Sql sql) {
    return question.filter().on("x.entry_id", sql, member.id());
  }

  /** The question with both bounds; empty if there are no entries to take one from. */
  private static Optional<Question> bounded(Member member, Question question, Sql sql) {
    return question.open()
        ? Extent.of(member, sql).map(it -> question.within(it, member.zone()))
        : Optional.of(question);
  }
}
