package org.donecal.web;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.donecal.kernel.Failure.Fault;

/** An error as RFC 9457 has it; {@code errors} names the fields of bad input. */
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {

  static Problem of(int status, String detail) {
    return of(status, detail, List.of());
  }

  static Problem of(int status, String detail, List<Fault> errors) {
    var known = Status.fromStatusCode(status);
    var title = known == null ? "Error" : known.getReasonPhrase();
    return new Problem("about:blank", title, status, detail, errors);
  }
}
