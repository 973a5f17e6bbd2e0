package org.donecal.mail;

/**
 * Whoever wants mail that comes in. What is thrown tells the mail server what to do: a {@code
 * NotFound} or {@code Invalid} is for good, all else it will try again later.
 */
public interface Intake {

  /** Refuses a recipient nobody has as {@code NotFound}. */
  void expect(String recipient);

  /** Takes a mail for good, or throws. The same one may come again. */
  void take(Delivery delivery);
}
