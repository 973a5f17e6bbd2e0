package org.donecal.cache;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to MongoDB, which may be away: then whoever finds out waits for it, and all others go on
 * without it until it is time to look again.
 */
final class Reach {
  private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Supplier<MongoDatabase> mongodb;
  private final Clock clock;
  private Instant lookAgain = Instant.MIN;
  private boolean away;

  Reach(Supplier<MongoDatabase> mongodb, Clock clock) {
    this.mongodb = mongodb;
    this.clock = clock;
  }

  /** The answer, never null; empty while MongoDB is away. */
  <T> Optional<T> ask(Function<MongoDatabase, T> question) {
    if (!worthATry()) {
      return Optional.empty();
    }
    try {
      var answer = question.apply(mongodb.get());
      back();
      return Optional.of(answer);
    } catch (MongoNotPrimaryException | MongoNodeIsRecoveringException refused) {
      gone(refused);
      return Optional.empty();
    } catch (MongoInterruptedException ending) {
      return Optional.empty(); // this thread is to end, and MongoDB has nothing to do with it
    } catch (MongoServerException refused) {
      LOG.warn("MongoDB answers, and refuses: {}", refused.getMessage());
      back();
      return Optional.empty();
    } catch (RuntimeException refused) {
      // The embedded server has no type of its own for a file that it can't open.
      gone(refused);
      return Optional.empty();
    }
  }

  /** One at a time tries whether it is back. */
  private synchronized boolean worthATry() {
    var now = clock.instant();
    if (away && now.isBefore(lookAgain)) {
      return false;
    }
    if (away) {
      lookAgain = now.plus(LOOK_AGAIN);
    }
    return true;
  }

  private synchronized void gone(RuntimeException refused) {
    lookAgain = clock.instant().plus(LOOK_AGAIN);
    if (!away) {
      away = true;
      LOG.warn("MongoDB is away, nothing is kept until it is back: {}", refused.getMessage());
      LOG.debug("The cause", refused);
    }
  }

  private synchronized void back() {
    if (away) {
      away = false;
      LOG.info("MongoDB is back");
    }
  }
}
