package org.donecal.sharing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.signin.Throttle;
import org.donecal.spans.Period;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;
import org.donecal.store.Sql;
import org.donecal.web.Input;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** "Looks right": viewers freeze what they see, and both sides see what is otherwise since. */
final class Confirming {
  private static final int AT_ONCE = 10;
  private static final int LONGEST_NAME = 100;

  private final SessionFactory store;
  private final Clock clock;
  private final Showing showing;
  private final Throttle throttle;

  Confirming(SessionFactory store, Clock clock, Showing showing) {
    this.store = store;
    this.clock = clock;
    this.showing = showing;
    this.throttle = new Throttle(AT_ONCE, Duration.ofMinutes(1), clock);
  }

  /** What somebody finds right, as it was sent. */
  record Found(Period period, Optional<String> name, Optional<String> digest) {
    static Found read(Input sent, OpenShare share) {
      var period = Period.read(sent.text("start"), sent.text("end"), share.owner().zone());
      return new Found(period, sent.text("name").map(Found::name), sent.text("digest"));
    }

    private static String name(String text) {
      var name = text.replaceAll("[\\s\\p{C}]+", " ").strip();
      if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
        throw new Failure.Invalid("name", "A name may have at most 100 characters.");
      }
      return name;
    }
  }

  /**
   * Freezes what is seen; the same by the same name once more changes nothing.
   *
   * @return empty if it had been there already
   */
  Optional<JsonObject> confirm(OpenShare share, Found found, String network) {
    throttle.begin(share.id() + " " + network);
    var snapshot = Snapshot.take(showing, share, found.period());
    var digest = snapshot.digest();
    if (found.digest().filter(it -> !it.equals(digest)).isPresent()) {
      throw new Failure.Conflict("This has changed since you looked at it. Please look again.");
    }
    var name = found.name().filter(it -> !it.isEmpty()).orElse(null);
    var now = clock.instant();
    var made = new Confirmation(Opaque.fresh(now), now.getEpochSecond(), name, digest, snapshot);
    return store.fromTransaction(
        session -> {
          var all = new Confirmations(new Sql(session), share.share().id());
          var latest = all.all().stream().findFirst();
          if (latest
              .filter(it -> it.digest().equals(digest) && Objects.equals(it.name(), name))
              .isPresent()) {
            return Optional.empty();
          }
          if (all.count() >= Confirmations.MOST) {
            throw new Failure.Conflict(
                "This share was found right %d times. Please ask for a new one."
                    .formatted(Confirmations.MOST));
          }
          all.add(made);
          return Optional.of(told(made).build());
        });
  }

  /** What was found right so far, and how that differs from what is there now. */
  JsonObject tell(OpenShare share) {
    var all =
        store.fromSession(session -> new Confirmations(new Sql(session), share.share().id()).all());
    var list = Json.createArrayBuilder();
    all.forEach(it -> list.add(told(it)));
    return Json.createObjectBuilder()
        .add("confirmations", list)
        .add("differences", differences(share, all))
        .build();
  }

  /** The digest of what is there now, by which a viewer says what was looked at. */
  String digest(OpenShare share, Period asked) {
    return Snapshot.take(showing, share, asked).digest();
  }

  private JsonValue differences(OpenShare share, List<Confirmation> all) {
    if (all.isEmpty()) {
      return JsonValue.NULL;
    }
    var latest = all.get(0).snapshot();
    try {
      return latest.differences(Snapshot.take(showing, share, latest.period()));
    } catch (Failure.Invalid tooMuch) {
      return Json.createObjectBuilder().add("tooMany", true).build();
    }
  }

  private static JsonObjectBuilder told(Confirmation confirmation) {
    var period = confirmation.snapshot().period();
    return Json.createObjectBuilder()
        .add("at", Stamp.utc(confirmation.at()))
        .add("name", text(confirmation.name()))
        .add("digest", confirmation.digest())
        .add("entries", confirmation.snapshot().size())
        .add("start", bound(period.firstDay().toString(), period.startDay()))
        .add("end", bound(period.dayAfter().toString(), period.endDay()));
  }

  /** Open ends lie where nothing can. */
  private static JsonValue bound(String day, long second) {
    return text(Span.mayStartAt(second) ? day : null);
  }

  private static JsonValue text(@Nullable String value) {
    return value == null ? JsonValue.NULL : Json.createValue(value);
  }
}
