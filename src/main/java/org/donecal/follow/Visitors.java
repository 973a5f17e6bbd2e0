package org.donecal.follow;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.donecal.cache.Allowance;
import org.donecal.kernel.Failure;
import org.donecal.networks.SocialNetwork;
import org.donecal.web.Sender;

/**
 * What each visitor may have asked of the networks, so that nobody uses up what they allow us all:
 * so much at once, and from then on as time goes by. Where a network allows little more just now,
 * those who have asked for much lately wait first. What is answered from the cache counts nothing.
 */
final class Visitors {
  private static final int AT_ONCE = 600;
  private static final int LITTLE = 20;
  private static final Duration FOR_ONE = Duration.ofMillis(500);
  private static final int MOST_VISITORS = 10_000;

  private final Clock clock;

  /** When everything a visitor had asked will be forgotten. */
  private final Map<String, Instant> forgotten =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_VISITORS;
        }
      };

  Visitors(Clock clock) {
    this.clock = clock;
  }

  Visitor of(ContainerRequestContext request) {
    return new Visitor(this, Sender.network(request));
  }

  private synchronized void spend(String name, int questions, boolean thrift) {
    var now = clock.instant();
    var before = forgotten.getOrDefault(name, now);
    var start = before.isBefore(now) ? now : before;
    var after = start.plus(FOR_ONE.multipliedBy(questions));
    refuseBeyond(AT_ONCE, now, after);
    if (thrift) {
      refuseBeyond(LITTLE, now, start);
    }
    forgotten.put(name, after);
  }

  private static void refuseBeyond(int most, Instant now, Instant reached) {
    var wait = Duration.between(now, reached).minus(FOR_ONE.multipliedBy(most));
    if (!wait.isNegative() && !wait.isZero()) {
      throw new Failure.TooOften(
          "You have asked for a lot that nobody had asked for yet. Please try again in "
              + (wait.toSeconds() + 1)
              + " seconds.",
          wait.plusSeconds(1));
    }
  }

  /** One of them, as far as one can be told from another. */
  record Visitor(Visitors all, String name) {

    /** Refuses with {@code TooOften} what is too much. */
    void spend(SocialNetwork network, int questions) {
      all.spend(name, questions, network.thrift().isPresent());
    }

    /** As many loads as it takes, while the visitor has not asked for too much. */
    Allowance asking(SocialNetwork network) {
      return (known, loads) -> {
        spend(network, loads);
        return loads;
      };
    }
  }
}
