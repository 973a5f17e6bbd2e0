package org.donecal.sharing;

import java.util.Locale;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.mail.Mailbox;

/** Somebody a share is shown to by mail. */
record Reader(Mailbox mailbox) {

  /** Reads a plain address that a server outside may have. */
  static Reader read(String address) {
    try {
      var reader = new Reader(Mailbox.of("", address));
      if (reader.mailbox().domain().indexOf('.') > 0) {
        return reader;
      }
    } catch (Failure.Invalid none) {
      throw new Failure.Invalid("emails", String.valueOf(none.getMessage()));
    }
    throw new Failure.Invalid("emails", "\"" + address.strip() + "\" is no e-mail address.");
  }

  String address() {
    return mailbox.address();
  }

  /**
   * What tells one reader from another, and not who it is. {@code ann+news@…} is {@code ann@…}, or
   * whoever asked for no more letters would get them all the same.
   */
  String hash() {
    var local = mailbox.local();
    var tag = local.indexOf('+');
    var plain = tag > 0 ? local.substring(0, tag) : local;
    return Secret.hash((plain + "@" + mailbox.domain()).toLowerCase(Locale.ROOT));
  }
}
