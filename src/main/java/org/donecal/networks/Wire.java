package org.donecal.networks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The line to the networks: asks for JSON, with bounds on how long, how much and where to. The
 * pauses that servers ask for are kept by itself.
 */
final class Wire implements AutoCloseable {
  private static final int MOST_BYTES = 4 << 20;

  /** How long to wait for a connection, and for all of an answer. */
  record Patience(Duration connect, Duration whole) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(8));
  }

  private final ExecutorService threads;
  private final HttpClient http;
  private final Patience patience;
  private final String agent;
  private final Clock clock;
  private final Pauses pauses;

  /**
   * @param home our own public address, so that networks know whom to write to
   */
  Wire(URI home, Patience patience, Clock clock) {
    this.threads = Executors.newCachedThreadPool(Wire::daemon);
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();
    this.patience = patience;
    this.agent = "DoneCal/1.0 (+" + home + ")";
    this.clock = clock;
    this.pauses = new Pauses(clock);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "networks");
    thread.setDaemon(true);
    return thread;
  }

  /** The border of a network, over the names as the world knows them. */
  static Border border(Optional<URI> configured) {
    return new Border(configured, InetAddress::getAllByName);
  }

  /** The answer, whatever its status; {@link Trouble} when there is none or too much of it. */
  Reply ask(Question question) {
    left(question.address()).ifPresent(wait -> refuse(question, wait));
    var answer = send(question);
    var headers = answer.headers();
    new Limits(headers, clock.instant())
        .pause(answer.statusCode())
        .ifPresent(wait -> pauses.pause(question.address().getAuthority(), wait));
    return new Reply(
        question, answer.statusCode(), headers, answer.body(), left(question.address()));
  }

  /** How long the server behind the address wants to be left alone. */
  Optional<Duration> left(URI address) {
    return pauses.left(address.getAuthority());
  }

  private static void refuse(Question question, Duration wait) {
    throw new Trouble(
        question.label() + " asks us to wait before we ask again.", Optional.of(wait));
  }

  private HttpResponse<String> send(Question question) {
    var request =
        HttpRequest.newBuilder(question.address())
            .timeout(patience.whole())
            .header("Accept", question.accept())
            .header("User-Agent", agent);
    question.token().ifPresent(it -> request.header("Authorization", "Bearer " + it));
    var answer = http.sendAsync(request.build(), ignored -> new Gulp(MOST_BYTES));
    try {
      return answer.get(patience.whole().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw tooSlow(question);
    } catch (ExecutionException failed) {
      throw trouble(question, failed.getCause());
    } catch (CancellationException closed) {
      throw new Trouble("DoneCal is being stopped.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt(); // whoever asks us does not wait any longer
      throw tooSlow(question);
    } finally {
      answer.cancel(true);
    }
  }

  private static Trouble tooSlow(Question question) {
    return new Trouble(question.label() + " takes too long to answer.");
  }

  private static Trouble trouble(Question question, @Nullable Throwable cause) {
    var label = question.label();
    if (cause instanceof Gulp.TooMuch) {
      return new Trouble(label + " sent more than we take.");
    }
    if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
      return new Trouble(label + " can't be reached.");
    }
    if (cause instanceof HttpTimeoutException) {
      return tooSlow(question);
    }
    if (cause instanceof SSLException) {
      return new Trouble(label + " can't be reached safely.");
    }
    if (cause instanceof IOException) {
      return new Trouble(label + " broke off its answer.");
    }
    return new Trouble(label + " gave no answer that can be read.");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
