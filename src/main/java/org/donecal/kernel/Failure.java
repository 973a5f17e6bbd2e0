package org.donecal.kernel;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in words for the client. Thrown where the rule stands; {@code web} turns each
 * kind into a status and a problem.
 */
public abstract sealed class Failure extends RuntimeException {

  private Failure(String message) {
    this(message, null);
  }

  private Failure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * One thing wrong with one field of the input.
   *
   * @param at where in the field's text, in UTF-16 units from its beginning, if it is one place
   * @param line of the file that the field is, from 1, if it is one
   */
  public record Fault(String field, String message, OptionalInt at, OptionalInt line) {
    public Fault(String field, String message) {
      this(field, message, OptionalInt.empty());
    }

    public Fault(String field, String message, OptionalInt at) {
      this(field, message, at, OptionalInt.empty());
    }
  }

  /** The input can't be taken: 400, with a sentence for each field. */
  public static final class Invalid extends Failure {
    private final transient List<Fault> faults;

    public Invalid(List<Fault> faults) {
      super(faults.isEmpty() ? "The request can't be read." : faults.get(0).message());
      this.faults = List.copyOf(faults);
    }

    public Invalid(String field, String message) {
      this(List.of(new Fault(field, message)));
    }

    public List<Fault> faults() {
      return faults;
    }
  }

  /** Not signed in (401), or signed in and still not allowed (403). */
  public static final class Denied extends Failure {
    private final boolean anonymous;

    private Denied(boolean anonymous, String message) {
      super(message);
      this.anonymous = anonymous;
    }

    /** Nobody is signed in, or the secret that was given is wrong. */
    public static Denied nobody(String message) {
      return new Denied(true, message);
    }

    /** Known, but not allowed. */
    public static Denied forbidden(String message) {
      return new Denied(false, message);
    }

    public boolean anonymous() {
      return anonymous;
    }
  }

  /** Unknown, or somebody else's: 404 either way. */
  public static final class NotFound extends Failure {
    public NotFound(String message) {
      super(message);
    }
  }

  /** Changed by somebody else in the meantime: 409. */
  public static final class Conflict extends Failure {
    public Conflict(String message) {
      super(message);
    }
  }

  /** Asked too often: 429. */
  public static final class TooOften extends Failure {
    private final Duration retryAfter;

    public TooOften(String message, Duration retryAfter) {
      super(message);
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Somebody we asked gave an answer that is of no use: 502, perhaps better later. */
  public static final class NoSense extends Failure {
    private final Duration retryAfter;

    public NoSense(String message, Duration retryAfter) {
      super(message);
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Something we lean on is away: 503, try again. */
  public static final class Unavailable extends Failure {
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final Duration retryAfter;

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
      this.retryAfter = A_MOMENT;
    }

    public Unavailable(String message, Duration retryAfter) {
      super(message);
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }
}
