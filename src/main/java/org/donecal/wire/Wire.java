package org.donecal.wire;

import java.io.IOException;
import java.net.ConnectException;
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
 * The line to servers outside, with bounds on how long, how much and where to. The pauses that they
 * ask for are kept by itself.
 */
public final class Wire implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;

  /** How long to wait for a connection, and for all of an answer, of so many bytes at most. */
  public record Bounds(Duration connect, Duration whole, int bytes) {
    public static final Bounds USUAL =
        new Bounds(Duration.ofSeconds(3), Duration.ofSeconds(8), 4 << 20);
  }

  private final ExecutorService threads;
  private final HttpClient http;
  private final Bounds bounds;
  private final String agent;
  private final Clock clock;
  private final Pauses pauses;
  private final Pauses thrift;

  /**
   * @param home our own public address, so that servers know whom to write to
   */
  public Wire(URI home, Bounds bounds, Clock clock) {
    this.threads = Executors.newCachedThreadPool(Wire::daemon);
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(bounds.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();
    this.bounds = bounds;
    this.agent = "DoneCal/1.0 (+" + home + ")";
    this.clock = clock;
    this.pauses = new Pauses(clock);
    this.thrift = new Pauses(clock);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "wire");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The answer, whatever its status; {@link Trouble} when there is none or too much of it.
   * Redirects are followed, a few, and never across the border.
   */
  public Answer ask(Question first, Border border) {
    var question = first;
    for (var hops = 0; hops <= MOST_REDIRECTS; hops++) {
      border.check(question);
      var answer = ask(question);
      border.check(question); // a name that meanwhile leads elsewhere is not believed
      var next = answer.redirect();
      if (next.isEmpty()) {
        return answer;
      }
      question = question.at(next.get());
    }
    throw Trouble.answered(first.label() + " sent us from one address to the next.");
  }

  private Answer ask(Question question) {
    left(question.address()).ifPresent(wait -> refuse(question, wait));
    var answer = send(question);
    var headers = answer.headers();
    var limits = new Limits(headers, clock.instant());
    var server = question.address().getAuthority();
    limits.pause(answer.statusCode()).ifPresent(wait -> pauses.pause(server, wait));
    limits.thrift().ifPresent(wait -> thrift.pause(server, wait));
    return new Answer(
        question, answer.statusCode(), headers, answer.body(), left(question.address()));
  }

  /** How long the server behind the address wants to be left alone. */
  public Optional<Duration> left(URI address) {
    return pauses.left(address.getAuthority());
  }

  /** How long what the server still allows should be left to those who can't wait. */
  public Optional<Duration> thrift(URI address) {
    return thrift.left(address.getAuthority()).or(() -> left(address));
  }

  private static void refuse(Question question, Duration wait) {
    throw new Trouble(
        question.label() + " asks us to wait before we ask again.", Optional.of(wait));
  }

  private HttpResponse<byte[]> send(Question question) {
    var request =
        HttpRequest.newBuilder(question.address())
            .timeout(bounds.whole())
            .header("Accept", question.accept())
            .header("User-Agent", agent);
    question.token().ifPresent(it -> request.header("Authorization", "Bearer " + it));
    question.known().etag().ifPresent(it -> request.header("If-None-Match", it));
    question.known().modified().ifPresent(it -> request.header("If-Modified-Since", it));
    var answer = http.sendAsync(request.build(), ignored -> new Gulp(bounds.bytes()));
    try {
      return answer.get(bounds.whole().toMillis(), TimeUnit.MILLISECONDS);
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
      return Trouble.answered(label + " sent more than we take.");
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
      return Trouble.answered(label + " broke off its answer.");
    }
    return Trouble.answered(label + " gave no answer that can be read.");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
