package org.donecal.mail;

import java.io.IOException;

/** A file that was read, and holds no message that can be sent: it never will. */
final class Corrupt extends IOException {
  private static final long serialVersionUID = 1L;

  Corrupt(String message) {
    super(message);
  }

  Corrupt(String message, Throwable cause) {
    super(message, cause);
  }
}
