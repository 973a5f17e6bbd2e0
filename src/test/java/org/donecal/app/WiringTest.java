package org.donecal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.donecal.store.StoreSettings;
import org.donecal.web.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
  private final Settings settings;

  WiringTest(@TempDir Path data) {
    settings =
        new Settings(
            new StoreSettings(data, Optional.empty(), Optional.empty()),
            new WebSettings(URI.create("http://localhost:8080")));
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
