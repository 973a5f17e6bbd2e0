package org.donecal.calendar;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Which version of an entry a client means to change, if it said so: in the body ({@code version})
 * or in the header ({@code If-Match}).
 */
record Expected(Optional<Integer> version, Optional<String> match) {
  private static final Pattern TAG = Pattern.compile("\"(\\d+)[^\"]*\"");

  static Expected of(Optional<Integer> version, @Nullable String ifMatch) {
    return new Expected(version, Optional.ofNullable(ifMatch).map(String::strip));
  }

  /** Refuses the change of another version: 409 as the body asks for it, 412 as HTTP does. */
  void check(int current) {
    if (match.isPresent() && !matches(match.get(), current)) {
      throw new ClientErrorException(Status.PRECONDITION_FAILED);
    }
    if (version.isPresent() && version.get() != current) {
      throw new Failure.Conflict("This entry was changed in the meantime; please look again.");
    }
  }

  private static boolean matches(String header, int current) {
    return header.equals("*")
        || TAG.matcher(header)
            .results()
            .anyMatch(it -> it.group(1).equals(String.valueOf(current)));
  }
}
