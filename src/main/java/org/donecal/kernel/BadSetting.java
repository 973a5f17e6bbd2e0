package org.donecal.kernel;

/** The server can't start as it is configured; the message is one line that names the setting. */
public final class BadSetting extends RuntimeException {

  public BadSetting(String key, String problem, Throwable cause) {
    super(key + ": " + problem, cause);
  }

  public BadSetting(String key, String problem) {
    super(key + ": " + problem);
  }
}
