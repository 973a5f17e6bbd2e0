package org.donecal.mail;

import java.util.List;
import java.util.Optional;

/**
 * Some of the mail in the spool.
 *
 * @param next what to ask for those that come after them; empty if there are none
 */
public record MailSheet(List<MailView> mails, Optional<String> next) {}
