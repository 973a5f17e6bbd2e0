package org.donecal.history;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What a request came to.
 *
 * @param step the step of the history that it made, if it changed anything
 */
public record Done<T>(T outcome, Optional<String> step) {
  static final String HEADER = "DoneCal-Step";

  /** Tells the step to whoever may want to undo it. */
  public Response.ResponseBuilder in(Response.ResponseBuilder answer) {
    step.ifPresent(it -> answer.header(HEADER, it));
    return answer;
  }
}
