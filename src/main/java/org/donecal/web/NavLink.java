package org.donecal.web;

/**
 * A way to one of the family, at the head of every page.
 *
 * @param path below the context path
 * @param keepers whether only admins are shown it
 */
public record NavLink(String path, String label, boolean keepers) {
  public NavLink(String path, String label) {
    this(path, label, false);
  }
}
