package org.donecal.web;

import java.io.IOException;
import java.util.regex.Pattern;

/** Whether a failure only says that whoever asked went away. Each container says it its own way. */
final class Gone {
  private static final Pattern CLASS =
      Pattern.compile("EofException|ClientAbortException|ClosedChannelException|QuietException");
  private static final Pattern WORDS =
      Pattern.compile("(?i).*(?:broken pipe|connection (?:was |is )?(?:reset|aborted|closed)).*");

  private Gone() {}

  static boolean causedBy(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          && (CLASS.matcher(cause.getClass().getSimpleName()).matches()
              || WORDS.matcher(String.valueOf(cause.getMessage())).matches())) {
        return true;
      }
    }
    return false;
  }
}
