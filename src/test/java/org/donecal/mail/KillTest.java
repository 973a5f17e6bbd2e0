package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.donecal.mail.MortalServer.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was taken is sent or told as dead, though we are killed at every step, a hundred times. Two
 * spools are worked on side by side, since most of the time goes into starting.
 */
class KillTest {
  private static final int KILLS = 100;
  private static final int UNANSWERED = 5;

  /** To be taken, claimed and gone: a life that is shorter was not met at each of its steps. */
  private static final int FEWEST_STEPS = 15;

  private final Path folder;

  KillTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void losesNothingAndSendsAtMostTheOneTwiceThatItWasAt() throws Exception {
    var lanes = Executors.newFixedThreadPool(2);
    try {
      var kills = 0;
      for (var lane :
          lanes.invokeAll(
              List.of(
                  lane("one", List.of(Life.SENT, Life.LATER, Life.NEVER)),
                  lane("other", List.of(Life.TAKEN_BACK))))) {
        kills += lane.get();
      }
      assertThat(kills).isGreaterThanOrEqualTo(KILLS);
    } finally {
      lanes.shutdownNow();
    }
  }

  private Callable<Integer> lane(String name, List<Life> lives) throws IOException {
    var spool = Files.createDirectory(folder.resolve(name));
    return () -> {
      try (var server = new MortalServer(spool)) {
        for (var life : lives) {
          assertThat(server.killedAtEachStep(life))
              .as(life.name())
              .isGreaterThanOrEqualTo(FEWEST_STEPS);
        }
        server.killedBeforeTheAnswer(UNANSWERED);
        server.assertThatNothingIsLost();
        return server.kills();
      }
    };
  }
}
