package org.donecal.web;

import java.security.Principal;
import java.util.Optional;

/** What every page shows of the person it is for. */
public interface Viewer extends Principal {

  /** What tells one person's things from another's in a browser; empty for nobody. */
  String mark();

  /** How the person is greeted; empty for nobody and for guests. */
  String displayName();

  /** Whether there is an account with an e-mail address behind the visit. */
  boolean signedIn();

  /** Whether a guest is there: somebody who saved something and has no address yet. */
  boolean guest();

  /**
   * The address that is known to be the person's own, since mail sent to it was read. Nobody's is
   * while this server sends no mail.
   */
  default Optional<String> verifiedAddress() {
    return Optional.empty();
  }

  /** {@code auto}, {@code light} or {@code dark}. */
  String theme();

  /** The visitor nobody knows anything about. */
  Viewer NOBODY =
      new Viewer() {
        @Override
        public String getName() {
          return "";
        }

        @Override
        public String mark() {
          return "";
        }

        @Override
        public String displayName() {
          return "";
        }

        @Override
        public boolean signedIn() {
          return false;
        }

        @Override
        public boolean guest() {
          return false;
        }

        @Override
        public String theme() {
          return "auto";
        }
      };
}
