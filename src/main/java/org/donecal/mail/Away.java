package org.donecal.mail;

/**
 * Whoever should carry the messages can't be reached, or does not let us in. That says nothing
 * about any message: none has been tried.
 */
final class Away extends Exception {
  Away(String why, Throwable cause) {
    super(why, cause);
  }
}
