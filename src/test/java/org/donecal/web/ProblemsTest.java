package org.donecal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Mishap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told to those who keep the server, and what is not. */
class ProblemsTest {
  private final List<Mishap> told = new ArrayList<>();
  private final Problems problems = new Problems(told::add);

  @Test
  void whatNobodyForesawIsTold() {
    var thrown = new IllegalStateException("unforeseen");
    assertThat(problems.toResponse(thrown).getStatus()).isEqualTo(500);
    assertThat(told).extracting(Mishap::thrown).containsExactly(thrown);
  }

  @Test
  void anErrorOfTheMachineIsTold() {
    assertThat(problems.toResponse(new StackOverflowError()).getStatus()).isEqualTo(500);
    assertThat(told).hasSize(1);
  }

  static Stream<Throwable> foreseen() {
    return Stream.of(
        new Failure.Invalid("title", "Too long."),
        new Failure.NotFound("Nothing."),
        Failure.Denied.forbidden("No."),
        new Failure.Unavailable("Away.", Duration.ofSeconds(1)),
        new NotFoundException(),
        new NotAllowedException("GET"),
        new EOFException(),
        new IllegalStateException(new SQLTransientConnectionException("no connection")),
        new IllegalStateException(new SQLException("shut down", "57P01")),
        new UncheckedIOException(new IOException("Broken pipe")),
        new IOException("Connection reset by peer"));
  }

  @ParameterizedTest
  @MethodSource("foreseen")
  void whatWasForeseenIsNot(Throwable thrown) {
    assertThat(problems.toResponse(thrown).getStatus()).isNotEqualTo(500);
    assertThat(told).isEmpty();
  }
}
