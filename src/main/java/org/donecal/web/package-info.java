/**
 * Our HTTP manners: problems, pages from Velocity, reading of input, request ids, the cross-site
 * guard, security headers, limits, health.
 *
 * <p>Letters are written here too, for whoever has a mailbox at hand: {@code letter =
 * letterhead.write(Wording.of(Reminding.class, "reminder").subject("…").because("…").with("day",
 * day))}, and then {@code Message.to(address).subject(letter.subject()).text(letter.text())
 * .html(letter.html())}. The templates lie beside the room that writes.
 *
 * <p>Refuses to know what the application is about, and who is asking, and how a letter gets to its
 * reader.
 */
@NullMarked
package org.donecal.web;

import org.jspecify.annotations.NullMarked;
