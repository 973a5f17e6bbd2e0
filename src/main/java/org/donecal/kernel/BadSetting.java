package org.donecal.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The server can't start as it is configured; the message is one line that names the setting. It
 * has no stack trace: where it was noticed helps nobody who has to mend a setting.
 */
public final class BadSetting extends RuntimeException {

  public BadSetting(String key, String problem, Throwable cause) {
    this(key + ": " + problem, cause);
  }

  public BadSetting(String key, String problem) {
    this(key + ": " + problem, (Throwable) null);
  }

  private BadSetting(String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
  }

  /** The same line without its cause: containers print a page of stack traces for each of those. */
  public BadSetting alone() {
    return new BadSetting(String.valueOf(getMessage()), (Throwable) null);
  }
}
