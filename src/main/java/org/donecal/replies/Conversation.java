package org.donecal.replies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.donecal.calendar.Step;
import org.donecal.kernel.Failure;
import org.donecal.mail.Delivery;
import org.donecal.mail.Intake;
import org.donecal.mail.Outbox;
import org.donecal.mail.Received;
import org.donecal.signin.Member;
import org.donecal.signin.Members;
import org.donecal.spans.ClockFace;
import org.donecal.store.Sql;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mails that came in, each in one transaction; what the member is told goes out after it. An
 * answer that could not be put into the outbox is owed, and given when the mail comes again.
 */
final class Conversation implements Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /** Nobody says so much about one day: programs that answer each other do. */
  private static final int MOST_MAILS = 20;

  private static final int MOST_LINES = 100;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final SessionFactory store;
  private final Clock clock;
  private final Outbox outbox;
  private final AnswerMail answers;
  private final Suggested suggested;
  private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

  Conversation(
      SessionFactory store, Clock clock, Outbox outbox, AnswerMail answers, Suggested suggested) {
    this.store = store;
    this.clock = clock;
    this.outbox = outbox;
    this.answers = answers;
    this.suggested = suggested;
    for (var outcome : Outcome.values()) {
      counts.put(outcome, new LongAdder());
    }
  }

  /** How many mails came to this since the start. */
  double count(Outcome outcome) {
    return Objects.requireNonNull(counts.get(outcome)).sum();
  }

  @Override
  public void expect(String recipient) {
    find(ReplySecret.in(recipient).orElseThrow(Conversation::unknown));
  }

  @Override
  public void take(Delivery delivery) {
    outcomes(delivery);
  }

  /** Takes a mail for all addresses of ours that it is for; {@code NotFound} if it is for none. */
  List<Outcome> outcomes(Delivery delivery) {
    var mail = Received.read(delivery.content());
    var named = delivery.recipients().isEmpty() ? mail.addresses() : delivery.recipients();
    var asked = new LinkedHashMap<ReplySecret, AskedAddress>();
    for (var recipient : named) {
      ReplySecret.in(recipient)
          .ifPresent(secret -> lookUp(secret).ifPresent(it -> asked.put(secret, it)));
    }
    if (asked.isEmpty()) {
      throw unknown();
    }
    var outcomes = outcomes(delivery, mail, asked);
    outcomes.forEach(it -> Objects.requireNonNull(counts.get(it)).increment());
    return outcomes;
  }

  private List<Outcome> outcomes(
      Delivery delivery, Received mail, Map<ReplySecret, AskedAddress> asked) {
    if (isAutomatic(delivery, mail)) {
      LOG.info("A mail is ignored that no person wrote");
      return List.of(Outcome.IGNORED);
    }
    return asked.entrySet().stream().map(it -> take(mail, it.getValue(), it.getKey())).toList();
  }

  private static boolean isAutomatic(Delivery delivery, Received mail) {
    return mail.automatic()
        || delivery.sender().filter(String::isBlank).isPresent()
        || ReplySecret.in(mail.from()).isPresent();
  }

  private AskedAddress find(ReplySecret secret) {
    return lookUp(secret).orElseThrow(Conversation::unknown);
  }

  private Optional<AskedAddress> lookUp(ReplySecret secret) {
    return store.fromSession(session -> new Addresses(new Sql(session)).find(secret));
  }

  private static Failure.NotFound unknown() {
    return new Failure.NotFound("There is no such address.");
  }

  /** What a mail came to, and what is to be told of it. */
  private record Taken(Outcome outcome, Member member, Optional<Mails.Taken> mail) {}

  private Outcome take(Received mail, AskedAddress address, ReplySecret secret) {
    var taken = store.fromTransaction(session -> take(session, mail, address));
    taken.mail().ifPresent(it -> answer(it, taken.member(), mail, secret));
    return taken.outcome();
  }

  private Taken take(Session session, Received mail, AskedAddress address) {
    var member = new Members(session).find(address.account()).orElseThrow(Conversation::unknown);
    var step = Step.begin(session, member, clock);
    var now = clock.instant();
    var mails = new Mails(new Sql(session));
    var before = mails.find(address, mail.id());
    if (before.isPresent()) {
      return new Taken(Outcome.REPEATED, member, before);
    }
    if (mails.count(address) >= MOST_MAILS
        || (address.expired(now) && mails.toldExpired(member.id(), now.minus(A_DAY)))) {
      LOG.info("A mail is ignored: too many came to its address, or after it expired");
      return new Taken(Outcome.IGNORED, member, Optional.empty());
    }
    var result =
        address.expired(now)
            ? new Taking.Result(Answer.expired(address.day()), Optional.empty())
            : add(session, step, mail, address, member, now);
    var kept = mails.add(address, mail.id(), now, result.answer(), result.step().orElse(null));
    return new Taken(result.answer().outcome(), member, Optional.of(kept));
  }

  private Taking.Result add(
      Session session, Step step, Received mail, AskedAddress address, Member member, Instant now) {
    var reply = Reply.of(mail);
    var stack =
        new Stack(
            address.zone(),
            address.day(),
            today(mail, address, now),
            member.preferences().firstHour(),
            step.taken()::hours);
    var taking =
        new Taking(
            step,
            stack,
            new Listing(
                new ClockFace(address.zone(), member.preferences().clock()), address.day()));
    if (reply.told().size() > MOST_LINES) {
      taking.refuse(
          reply.told().get(0).sentence(),
          "A mail can have at most " + MOST_LINES + " entries; none of them was added.");
      return taking.finish();
    }
    if (reply.accepting()) {
      var lines = suggested.to(session, member, address.day());
      lines.forEach(line -> taking.take(new Told(line, null)));
      if (lines.isEmpty()) {
        taking.refuse("ok", "Nothing was suggested that could be accepted.");
      }
    }
    reply.told().forEach(taking::take);
    return taking.finish();
  }

  /** The day on which its author says "yesterday": that of the mail, if that is likely. */
  private static LocalDate today(Received mail, AskedAddress address, Instant now) {
    return mail.sent()
        .filter(it -> it.getEpochSecond() >= address.createdAt() && !it.isAfter(now))
        .orElse(now)
        .atZone(address.zone())
        .toLocalDate();
  }

  private void answer(Mails.Taken taken, Member member, Received mail, ReplySecret secret) {
    if (taken.owed().isPresent()) {
      answers.to(member, taken, mail, secret).ifPresent(outbox::enqueue);
      store.inTransaction(session -> new Mails(new Sql(session)).settle(taken.id()));
    }
  }
}
