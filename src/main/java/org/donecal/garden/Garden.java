package org.donecal.garden;

import java.time.Clock;
import java.util.List;
import org.donecal.calendar.Step;
import org.donecal.calendar.Titles;
import org.donecal.history.Done;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.donecal.tags.FilterHolder;
import org.donecal.tags.TagList;
import org.donecal.tags.TagRow;
import org.donecal.tags.TagRows;
import org.donecal.tags.TagView;
import org.hibernate.SessionFactory;

/** What members do with their tags; each method is one transaction. */
final class Garden {
  private final SessionFactory store;
  private final Clock clock;
  private final List<FilterHolder> holders;

  Garden(SessionFactory store, Clock clock, List<FilterHolder> holders) {
    this.store = store;
    this.clock = clock;
    this.holders = List.copyOf(holders);
  }

  List<TagView> list(Member member) {
    return store.fromSession(
        session -> new TagList(new Sql(session), member.id()).list(member.zone()));
  }

  /** Pairs of tags that look like one. */
  List<Likeness> alike(Member member) {
    return Likenesses.among(list(member).stream().filter(it -> !it.archived()).toList());
  }

  Preview preview(Member member, String name, String to) {
    return store.fromSession(
        session -> {
          var sql = new Sql(session);
          var rows = new TagRows(sql, member.id());
          var titles = new Titles(sql, member.id());
          var renaming = Renaming.of(known(rows, name), to, rows, titles);
          var filters =
              holders.stream().mapToInt(it -> it.count(sql, member.id(), renaming.renamed())).sum();
          return Preview.of(renaming, filters);
        });
  }

  /** Changes a tag in one step; answers what has become of it. */
  Done<TagView> change(Member member, String name, Wish wish) {
    return store.fromTransaction(
        session -> {
          var step = Step.begin(session, member, clock);
          var sql = new Sql(session);
          var rows = new TagRows(sql, member.id());
          var tag = known(rows, name);
          var sentence = new Sentence();
          var renaming =
              wish.name()
                  .filter(it -> !it.equals(tag.name()))
                  .map(it -> Renaming.of(tag, it, rows, new Titles(sql, member.id())));
          renaming.ifPresent(sentence::tell);
          var become = renaming.map(it -> it.replant(rows)).orElse(tag);
          new Care(rows, sentence).take(become, wish);
          step.note(rows.write());
          renaming.ifPresent(it -> step.retitle(it.becoming()));
          renaming.ifPresent(
              it -> holders.forEach(at -> step.note(at.rename(sql, member.id(), it.renamed()))));
          var done = step.finish(sentence.toString());
          var view = new TagList(sql, member.id()).find(become.id(), member.zone());
          return new Done<>(view.orElseThrow(Garden::unknown), done);
        });
  }

  private static TagRow known(TagRows rows, String name) {
    return rows.named(name)
        .filter(it -> it.aliasOf() == null)
        .filter(rows::inUse)
        .orElseThrow(Garden::unknown);
  }

  private static Failure.NotFound unknown() {
    return new Failure.NotFound("There is no such tag.");
  }
}
