package org.donecal.web;

import java.util.List;

/**
 * What stands around each page before what is the visitor's own.
 *
 * @param links at the head
 * @param calendar whether there is one: with its help, and to be installed as an app
 */
public record Frame(List<NavLink> links, boolean calendar) {
  public Frame {
    links = List.copyOf(links);
  }

  /** As somebody is shown it: links that are for admins stand there for them alone. */
  Frame shown(boolean admin) {
    var some = links.stream().filter(link -> admin || !link.keepers()).toList();
    return new Frame(some, calendar);
  }
}
