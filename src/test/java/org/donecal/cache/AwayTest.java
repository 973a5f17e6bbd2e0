package org.donecal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.cache.Rig.FAR;
import static org.donecal.cache.Rig.HOUR;
import static org.donecal.cache.Rig.SECOND;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** MongoDB stops, and comes back. */
@Timeout(60)
class AwayTest {
  private final Rig rig;

  AwayTest(@TempDir Path folder) {
    rig = new Rig(folder);
    rig.loader.finds("ada", 7);
    rig.loader.finds("bob", 8);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whatIsInMemoryGoesOnBeingServedAndTheRestIsLoadedAndNotKept() {
    rig.followers("ada");
    rig.mongodb.stop();

    assertThat(rig.followers("ada")).isEqualTo(7);
    assertThat(rig.followers("bob")).isEqualTo(8);
    assertThat(rig.followers("bob")).isEqualTo(8);
    assertThat(rig.loads()).isEqualTo(2);
    rig.clock.push(FAR);
    assertThat(rig.followers("bob")).isEqualTo(8);
    assertThat(rig.loads()).isEqualTo(3);
  }

  @Test
  void whatWasKeptIsThereAgainWhenItIsBackAndNewOnesAreKeptAgain() {
    rig.followers("ada");
    rig.mongodb.stop();
    rig.followers("bob");
    rig.mongodb.comeBack();
    rig.clock.push(FAR);

    assertThat(rig.followers("ada")).isEqualTo(7);
    assertThat(rig.loads()).isEqualTo(2);
    rig.followers("bob");
    rig.clock.push(FAR);
    assertThat(rig.followers("bob")).isEqualTo(8);
    assertThat(rig.loads()).isEqualTo(3);
  }

  @Test
  void onlyWhoeverFindsOutWaitsForIt() {
    rig.mongodb.stop();
    rig.followers("ada");
    rig.mongodb.forgetCommands();
    rig.mongodb.comeBack();

    rig.clock.push(SECOND);
    rig.followers("bob");
    assertThat(rig.mongodb.commands("find")).isEmpty();

    rig.clock.push(FAR);
    rig.followers("bob");
    assertThat(rig.mongodb.commands("find")).isNotEmpty();
  }

  @Test
  void aRefreshGoesOnWithoutIt() {
    rig.followers("ada");
    rig.clock.push(HOUR.plus(SECOND));
    rig.followers("ada");
    rig.loader.finds("ada", 9);
    rig.mongodb.stop();

    rig.background.run();

    assertThat(rig.followers("ada")).isEqualTo(9);
  }

  @Test
  void whatIsCountedAndNotedMeanwhileIsNotLost() {
    var tallies = rig.module.tallies("test.tallies");
    var ledger = rig.module.ledger("test.ledger");
    tallies.add("asks", 2);
    rig.background.run();
    rig.mongodb.stop();
    tallies.add("asks", 3);
    ledger.note("page", "a.b$c", 1.5);
    rig.run("cache-write");

    assertThat(tallies.read(List.of("asks"))).isEqualTo(Map.of("asks", 3L));
    assertThat(ledger.read(List.of("page"))).isEmpty();

    rig.mongodb.comeBack();
    rig.clock.push(FAR);
    assertThat(tallies.read(List.of("asks"))).isEqualTo(Map.of("asks", 5L));
    assertThat(ledger.read(List.of("page"))).contains(Map.of("a.b$c", 1.5));
  }
}
