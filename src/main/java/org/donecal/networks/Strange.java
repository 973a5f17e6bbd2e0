package org.donecal.networks;

/** Something in an answer is not what the documentation says: told as trouble. */
final class Strange extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  Strange(String what) {
    super(what);
  }
}
