package org.donecal.networks;

/**
 * Somebody on a network.
 *
 * @param id the network's own, which stays when the handle changes; Mastodon's has its server
 *     behind an {@code @}
 */
public record Person(Handle handle, String id) {
  private static final int LONGEST_ID = 256;
  private static final String MARKS = ":._-@%";

  public Person {
    if (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(Person::isPlain)) {
      throw new Strange("an id that is none");
    }
  }

  private static boolean isPlain(int c) {
    return c < 0x7F && (Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0);
  }
}
