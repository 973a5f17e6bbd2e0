package org.donecal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.donecal.kernel.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
  private final Settings settings;

  WiringTest(@TempDir Path data) {
    var folder = Optional.of(data.toString());
    settings =
        Settings.from(new Config(key -> folder.filter(it -> key.equals("donecal.data"))), "");
  }

  @Test
  void givesBackWhatItOpenedWhenItCantGoOn() {
    Executor full =
        work -> {
          throw new RejectedExecutionException("full");
        };
    assertThatThrownBy(() -> wire(full)).isInstanceOf(RejectedExecutionException.class);

    try (var second = wire(Runnable::run)) {
      assertThat(second.resources()).isNotEmpty();
    }
  }

  private Wiring wire(Executor background) {
    return new Wiring(settings, asset -> asset, Clock.systemUTC(), background);
  }
}
