package org.donecal.signin;

import org.hibernate.Session;

/** Passes what somebody had as a guest on to the account that the guest signs in to. */
public interface Inheritance {

  /**
   * In the transaction that signs in: either both are done, or neither. What the account has
   * already, or has no room for, stays with the guest.
   */
  void pass(Session session, Member guest, Member heir);
}
