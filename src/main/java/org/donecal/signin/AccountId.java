package org.donecal.signin;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.donecal.kernel.Opaque;

/** Names an account; never shown outside. */
public record AccountId(UUID value) {

  /** What may be shown instead: the same for the same account, and leading to nothing. */
  String mark() {
    var text = "mark " + value;
    return Opaque.text(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }
}
