package org.donecal.handwriting;

/** How the lines of a plain text were broken (RFC 3676). */
public enum Flow {
  /** Where its author broke them. */
  FIXED,
  /** Also by the program, after a blank that belongs to the text. */
  FLOWED,
  /** Also by the program, after a blank that does not. */
  DELETING_SPACES
}
