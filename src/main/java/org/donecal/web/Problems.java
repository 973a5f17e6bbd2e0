package org.donecal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipException;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Mishap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever was thrown into a problem: JSON, or a page for a reader. What nobody foresaw is a
 * 500 that shows the request's id and nothing else, and is logged once.
 */
final class Problems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");
  private static final long RETRY_AFTER_SECONDS = 10;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int BAD_GATEWAY = 502;

  private final Alarm alarm;

  @Context private @Nullable HttpServletRequest request;
  @Context private @Nullable HttpHeaders headers;

  Problems(Alarm alarm) {
    this.alarm = alarm;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    var problem = problem(thrown);
    var response =
        thrown instanceof Failure failure ? answer(failure) : Response.status(problem.status());
    if (thrown instanceof WebApplicationException web) {
      web.getResponse().getHeaders().forEach((name, values) -> copy(response, name, values));
    }
    if (problem.status() == 503 && !(thrown instanceof Failure)) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return readerWantsPage()
        ? response.type(MediaType.TEXT_HTML_TYPE).entity(page(problem)).build()
        : response.type(PROBLEM_JSON).entity(problem).build();
  }

  /** The status of a failure, and how long to wait where that is known. */
  static Response.ResponseBuilder answer(Failure failure) {
    var response = Response.status(foreseen(failure).status());
    if (failure instanceof Failure.TooOften often) {
      return retryAfter(response, often.retryAfter());
    }
    if (failure instanceof Failure.NoSense nonsense) {
      return retryAfter(response, nonsense.retryAfter());
    }
    return failure instanceof Failure.Unavailable away
        ? retryAfter(response, away.retryAfter())
        : response;
  }

  private static Response.ResponseBuilder retryAfter(
      Response.ResponseBuilder response, Duration wait) {
    return response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()));
  }

  private static void copy(Response.ResponseBuilder response, String name, List<Object> values) {
    if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
        && !HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
      values.forEach(value -> response.header(name, value));
    }
  }

  private Problem problem(Throwable thrown) {
    if (thrown instanceof Failure failure) {
      return foreseen(failure);
    }
    if (thrown instanceof WebApplicationException web) {
      var status = web.getResponse().getStatus();
      return Problem.of(status, sentence(status));
    }
    if (thrown instanceof ZipException || thrown instanceof EOFException) {
      return foreseen(new Failure.Invalid("body", "The body is cut short or not packed as told."));
    }
    if (causedByWaiting(thrown)) {
      LOG.warn("Somebody waited too long for a turn: {}", thrown.toString());
      return Problem.of(503, "Another change is still under way. Please try again in a moment.");
    }
    if (causedByLostDatabase(thrown)) {
      LOG.error("The database does not answer: {}", thrown.toString());
      return Problem.of(503, "The database does not answer. Please try again in a moment.");
    }
    if (Gone.causedBy(thrown)) {
      LOG.debug("Whoever asked does not listen any more", thrown);
      return Problem.of(400, sentence(400));
    }
    LOG.error("Unforeseen failure", thrown);
    alarm.raise(new Mishap(Whereabouts.of(request), RequestNotes.id(request), thrown));
    return Problem.of(
        500, "Something went wrong on our side. Its number is " + RequestNotes.id(request) + ".");
  }

  private static Problem foreseen(Failure failure) {
    var words = String.valueOf(failure.getMessage());
    if (failure instanceof Failure.Invalid invalid) {
      return Problem.of(400, words, invalid.faults());
    }
    if (failure instanceof Failure.Denied denied) {
      return Problem.of(denied.anonymous() ? 401 : 403, words);
    }
    if (failure instanceof Failure.NotFound) {
      return Problem.of(404, words);
    }
    if (failure instanceof Failure.Conflict) {
      return Problem.of(409, words);
    }
    if (failure instanceof Failure.TooOften) {
      return Problem.of(TOO_MANY_REQUESTS, words);
    }
    return Problem.of(failure instanceof Failure.NoSense ? BAD_GATEWAY : 503, words);
  }

  private static String sentence(int status) {
    return switch (status) {
      case 400 -> "The request can't be read.";
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take that method.";
      case 406 -> "This address has nothing in the format you accept.";
      case 412 -> "It was changed in the meantime. Please look again.";
      case 413 -> "That is too large.";
      case 415 -> "This address does not take what the request has for a body.";
      default -> "The request can't be answered.";
    };
  }

  /** The database gave up waiting for whoever holds what this request needs. */
  private static boolean causedByWaiting(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static boolean causedByLostDatabase(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || cause instanceof SQLNonTransientConnectionException
          || (cause instanceof SQLException sql && isLostConnection(sql))) {
        return true;
      }
    }
    return false;
  }

  /** PostgreSQL has no exceptions of their own for it: class 08, and 57P of a server shut down. */
  private static boolean isLostConnection(SQLException failure) {
    var state = String.valueOf(failure.getSQLState());
    return state.startsWith("08") || state.startsWith("57P");
  }

  private boolean readerWantsPage() {
    if (request == null || headers == null || isApi(request)) {
      return false;
    }
    for (var accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isWildcardType()) {
        return false;
      }
      if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
      if (accepted.getSubtype().endsWith("json")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  private static Page page(Problem problem) {
    return Page.of(Problems.class, "problem.vm").title(problem.title()).with("problem", problem);
  }
}
