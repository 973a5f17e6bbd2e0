package org.donecal.wire;

import java.net.URI;
import java.util.Optional;

/**
 * One thing asked of a server.
 *
 * @param label how the server is called in sentences
 * @param accept the media type that is wanted
 * @param token what proves who asks, for this server alone
 * @param known what we have of it already
 */
public record Question(
    String label, URI address, String accept, Optional<String> token, Known known) {

  /**
   * What an earlier answer was told apart by; the server may say that nothing changed (304).
   *
   * @param etag as it was sent
   * @param modified its {@code Last-Modified}, as it was sent
   */
  public record Known(Optional<String> etag, Optional<String> modified) {
    public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
  }

  public Question(String label, URI address, String accept, Optional<String> token) {
    this(label, address, accept, token, Known.NOTHING);
  }

  /** The same question elsewhere; token and what is known stay with the server they are from. */
  Question at(URI other) {
    return Border.sameOrigin(address, other)
        ? new Question(label, other, accept, token, known)
        : new Question(label, other, accept, Optional.empty());
  }
}
