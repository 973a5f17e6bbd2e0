package org.donecal.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail as a mail server hands it over.
 *
 * @param sender where bounces go; an empty text for nowhere, nothing if that is not known
 * @param recipients all it is handed over for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Delivery(Optional<String> sender, List<String> recipients, byte[] content) {
  public Delivery {
    recipients = List.copyOf(recipients);
  }
}
