package org.donecal.signin;

/**
 * Hears what became of accounts, once it is committed. Must be quick and must not fail: nothing can
 * be taken back any more.
 */
public interface AccountWatch {

  /**
   * Somebody gave an address that nobody has proven yet: at sign-up, or instead of another one.
   *
   * @param network where it was given from
   */
  void addressGiven(AccountId account, EmailAddress address, String network);

  /**
   * An account has another address, or shall have.
   *
   * @param done whether it has it; otherwise it must be proven first
   */
  void addressMoves(EmailAddress from, EmailAddress to, boolean done);

  void passwordChanged(EmailAddress address);
}
