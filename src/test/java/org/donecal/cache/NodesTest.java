package org.donecal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.cache.Rig.FAR;
import static org.donecal.cache.Rig.HOUR;
import static org.donecal.cache.Rig.SECOND;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, and one server after another. */
class NodesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Rig rig;
  private final Scripted othersLoader = new Scripted(1);
  private final Cache<Profile> other;

  NodesTest(@TempDir Path folder) {
    rig = new Rig(folder);
    other = rig.node().open(rig.kind(othersLoader, 1, TIMEOUT));
  }

  @BeforeEach
  void load() {
    rig.loader.finds("ada", 7);
    othersLoader.finds("ada", 8);
    rig.followers("ada");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private long others() {
    return other.get("ada").known().map(it -> it.value().followers()).orElse(-1L);
  }

  @Test
  void oneServesWhatTheOtherHasLoaded() {
    assertThat(others()).isEqualTo(7);
    assertThat(othersLoader.calls()).isEmpty();
  }

  @Test
  void aKeyIsRefreshedByTheOneThatHoldsItsLease() {
    rig.clock.push(HOUR.plus(SECOND));
    rig.followers("ada");
    var leases = new Leases(new Reach(rig.mongodb::database, rig.clock), rig.clock);
    assertThat(leases.claim("test.profiles", Set.of("ada"), Duration.ofMinutes(1)))
        .containsExactly("ada");
    rig.background.run();
    assertThat(rig.loads()).isOne();

    leases.giveBack("test.profiles", Set.of("ada"));
    rig.followers("ada");
    rig.background.run();
    assertThat(rig.loads()).isEqualTo(2);
  }

  @Test
  void aLeaseOfOneThatDiedEnds() {
    var leases = new Leases(new Reach(rig.mongodb::database, rig.clock), rig.clock);
    leases.claim("test.profiles", Set.of("ada"), Duration.ofMinutes(1));

    assertThat(leases.claim("test.profiles", Set.of("ada", "bob"), TIMEOUT)).containsOnly("bob");
    rig.clock.push(Duration.ofMinutes(1));
    assertThat(leases.claim("test.profiles", Set.of("ada"), TIMEOUT)).containsOnly("ada");
  }

  @Test
  void aKeyThatBothFindStaleIsRefreshedOnce() {
    others();
    rig.clock.push(HOUR.plus(SECOND));
    rig.loader.finds("ada", 9);
    assertThat(rig.followers("ada")).isEqualTo(7);
    assertThat(others()).isEqualTo(7);

    rig.background.run();

    assertThat(rig.loads() + othersLoader.calls().size()).isEqualTo(2);
    assertThat(others()).isEqualTo(9);
  }

  @Test
  void failuresOfTheOtherCountToo() {
    others();
    rig.clock.push(HOUR.plus(SECOND));
    rig.loader.fails("ada", Duration.ZERO);
    rig.followers("ada");
    rig.background.run();

    others();
    rig.background.run();

    assertThat(othersLoader.calls()).isEmpty();
  }

  @Test
  void whatHasAnotherShapeIsMissing() {
    var later = rig.node().open(rig.kind(othersLoader, 2, TIMEOUT));

    assertThat(later.get("ada").known().orElseThrow().value().followers()).isEqualTo(8);

    rig.clock.push(FAR);
    assertThat(rig.followers("ada")).isEqualTo(7);
    assertThat(rig.loads()).isEqualTo(2);
  }

  @Test
  void whatCantBeReadIsMissing() {
    rig.mongodb
        .database()
        .getCollection("test.profiles")
        .updateOne(Filters.eq("ada"), Updates.set("value.followers", "many"));

    rig.clock.push(FAR);

    assertThat(rig.followers("ada")).isEqualTo(7);
    assertThat(rig.loads()).isEqualTo(2);
  }
}
