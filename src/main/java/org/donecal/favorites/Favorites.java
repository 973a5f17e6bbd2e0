package org.donecal.favorites;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.donecal.calendar.CalendarModule;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What members do with the sentences they have at hand; each method is one transaction. */
final class Favorites {
  private static final int MOST_USED = 12;

  private final SessionFactory store;
  private final Clock clock;

  Favorites(SessionFactory store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The pinned ones in their order, then those that are used most. */
  List<FavoriteView> list(Member member) {
    return store.fromSession(session -> list(session, member));
  }

  private List<FavoriteView> list(Session session, Member member) {
    var sql = new Sql(session);
    var used = new Usual(sql, member.id()).sentences(clock.instant());
    var pinned = new Pins(sql, member.id()).all();
    var shown = new ArrayList<FavoriteView>();
    for (var sentence : pinned) {
      shown.add(new FavoriteView(sentence, true, used.getOrDefault(sentence, 0)));
    }
    used.entrySet().stream()
        .filter(it -> !pinned.contains(it.getKey()))
        .limit(MOST_USED)
        .forEach(it -> shown.add(new FavoriteView(it.getKey(), false, it.getValue())));
    return shown;
  }

  FavoriteView show(Member member, String sentence) {
    return list(member).stream()
        .filter(it -> it.sentence().equals(sentence))
        .findFirst()
        .orElseThrow(Favorites::unknown);
  }

  /** Pins a sentence behind the others; answers whether it was not pinned before. */
  boolean pin(Visitor visitor, String sentence) {
    return store.fromTransaction(
        session -> {
          var pins = inTurn(session, visitor.orGuest(session, Optional.empty()));
          var pinned = pins.all();
          if (pinned.contains(sentence)) {
            return false;
          }
          if (pinned.size() >= Pins.MOST) {
            throw new Failure.Invalid(
                "sentence", "At most " + Pins.MOST + " sentences can be pinned.");
          }
          pins.add(sentence);
          return true;
        });
  }

  void unpin(Member member, String sentence) {
    store.inTransaction(
        session -> {
          if (!inTurn(session, member).remove(sentence)) {
            throw unknown();
          }
        });
  }

  void arrange(Member member, List<String> sentences) {
    store.inTransaction(
        session -> {
          var pins = inTurn(session, member);
          var pinned = pins.all();
          if (!pinned.containsAll(sentences)) {
            throw unknown();
          }
          var order = new ArrayList<>(sentences);
          pinned.stream().filter(it -> !sentences.contains(it)).forEach(order::add);
          pins.place(order);
        });
  }

  private static Pins inTurn(Session session, Member member) {
    CalendarModule.turn().take(session, member);
    return new Pins(new Sql(session), member.id());
  }

  private static Failure.NotFound unknown() {
    return new Failure.NotFound("This sentence is not pinned.");
  }
}
