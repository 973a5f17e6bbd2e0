package org.donecal.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.donecal.signin.AccountId;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/** One line of what somebody did, and when. Each change of it makes a new version. */
@Entity
@SuppressWarnings("UnusedVariable") // the database looks entries up by their reach
class Entry {
  @Id private UUID id;
  private UUID accountId;
  private String title;
  private boolean allDay;
  private int reach;
  private long startsAt;
  private long endsAt;
  private @Nullable String zone;
  private @Nullable String note;
  private @Nullable String url;
  private int version;
  private long createdAt;
  private long updatedAt;
  private @Nullable Long deletedAt;

  /** For Hibernate. */
  Entry() {
    this(
        new AccountId(new UUID(0, 0)),
        new Content("", null, null, new Span(true, 0, Span.DAY, null)),
        Instant.EPOCH);
  }

  Entry(AccountId owner, Content content, Instant now) {
    this.id = Opaque.fresh(now);
    this.accountId = owner.value();
    this.title = content.title();
    this.note = content.note();
    this.url = content.url();
    this.allDay = content.span().allDay();
    this.version = 1;
    this.createdAt = now.getEpochSecond();
    this.updatedAt = this.createdAt;
    place(content.span());
  }

  private void place(Span span) {
    allDay = span.allDay();
    reach = span.reach();
    startsAt = span.startsAt();
    endsAt = span.endsAt();
    zone = span.zone();
  }

  void become(Content content, Instant now) {
    title = content.title();
    note = content.note();
    url = content.url();
    place(content.span());
    touch(now);
  }

  void delete(Instant now) {
    deletedAt = now.getEpochSecond();
    touch(now);
  }

  void restore(Instant now) {
    deletedAt = null;
    touch(now);
  }

  private void touch(Instant now) {
    version++;
    updatedAt = now.getEpochSecond();
  }

  UUID id() {
    return id;
  }

  int version() {
    return version;
  }

  boolean alive() {
    return deletedAt == null;
  }

  boolean deletedAfter(long second) {
    return deletedAt != null && deletedAt > second;
  }

  boolean belongsTo(AccountId account) {
    return accountId.equals(account.value());
  }

  Content content() {
    return new Content(title, note, url, span());
  }

  Span span() {
    return new Span(allDay, startsAt, endsAt, zone);
  }

  EntryView view(List<String> tags) {
    return EntryView.of(id, content(), tags, version, createdAt, updatedAt);
  }
}
