package org.donecal.networks;

import java.net.URI;
import java.util.Optional;

/**
 * One thing asked of a network.
 *
 * @param label how the network is called in sentences
 * @param accept the media type that is wanted
 */
record Question(String label, URI address, String accept, Optional<String> token) {

  /** The same question elsewhere; the token stays with the server it was made for. */
  Question at(URI other) {
    var same = Border.sameOrigin(address, other);
    return new Question(label, other, accept, same ? token : Optional.empty());
  }
}
