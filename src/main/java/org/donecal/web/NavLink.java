package org.donecal.web;

/**
 * A way to one of the family, at the head of every page.
 *
 * @param path below the context path
 */
public record NavLink(String path, String label) {}
