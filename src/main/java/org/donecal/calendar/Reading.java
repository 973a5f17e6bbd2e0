package org.donecal.calendar;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of any member, sorted by start as the API shows them. Whether they may be shown
 * to whoever asks is for the caller to know.
 */
public final class Reading {
  /** Few enough to hold in memory while somebody takes them slowly, be their notes long. */
  private static final int PIECE = 250;

  private final SessionFactory store;

  Reading(SessionFactory store) {
    this.store = store;
  }

  /**
   * Some entries of an excerpt.
   *
   * @param cursor where an earlier page ended; {@code Invalid} if none did
   */
  public EntryPage page(Member owner, Excerpt excerpt, int limit, Optional<String> cursor) {
    var after = cursor.map(Cursor::read);
    return page(owner, new EntryQuery(excerpt, Optional.empty(), limit, after));
  }

  EntryPage page(Member owner, EntryQuery query) {
    if (query.excerpt().period().isEmpty()) {
      return EntryPage.EMPTY;
    }
    return store.fromSession(session -> new Entries(new Sql(session), owner).page(query));
  }

  /** Those of a few entries that lie in the excerpt; nobody else's do. */
  public List<EntryView> some(Member owner, Excerpt excerpt, Collection<UUID> ids) {
    return ids.isEmpty() || excerpt.period().isEmpty()
        ? List.of()
        : store.fromSession(session -> new Entries(new Sql(session), owner).some(excerpt, ids));
  }

  /**
   * All entries of an excerpt, read a piece at a time, each time anew. Nothing of the store is held
   * open in between, so that it may take as long as it will and end anywhere. An entry that stays
   * where it is comes exactly once, whatever is added, moved or deleted meanwhile.
   */
  public Iterable<EntryView> walk(Member owner, Excerpt excerpt) {
    return () -> new Walk(owner, excerpt);
  }

  /**
   * What the newest entry says that is from this address, or else from another page of its site.
   */
  public Optional<Content> newestFrom(Member owner, WebAddress address) {
    return store.fromSession(
        session ->
            new Sites(new Sql(session), owner.id())
                .newest(address)
                .map(id -> session.find(Entry.class, id).content()));
  }

  private final class Walk implements Iterator<EntryView> {
    private final Member owner;
    private final Excerpt excerpt;
    private Iterator<EntryView> piece;
    private @Nullable String next;

    Walk(Member owner, Excerpt excerpt) {
      this.owner = owner;
      this.excerpt = excerpt;
      var first = page(owner, excerpt, PIECE, Optional.empty());
      this.piece = first.entries().iterator();
      this.next = first.next();
    }

    @Override
    public boolean hasNext() {
      if (!piece.hasNext() && next != null) {
        var page = page(owner, excerpt, PIECE, Optional.of(next));
        piece = page.entries().iterator();
        next = page.next();
      }
      return piece.hasNext();
    }

    @Override
    public EntryView next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return piece.next();
    }
  }
}
