package org.donecal.app;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;

/** Which of the family run here; one left out has no pages, no jobs, no API. */
record Apps(Set<String> names) {
  static final String CALENDAR = "calendar";
  static final String FOLLOW = "follow";
  private static final String KEY = "donecal.apps";
  private static final List<String> ALL = List.of(CALENDAR, FOLLOW, "quiz", "gists");

  static Apps from(Config config) {
    var names = new LinkedHashSet<String>();
    Arrays.stream(config.text(KEY, String.join(",", ALL)).split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    for (var name : names) {
      if (!ALL.contains(name)) {
        throw new BadSetting(KEY, "\"" + name + "\" is none of " + String.join(", ", ALL));
      }
    }
    return new Apps(names);
  }

  boolean has(String name) {
    return names.contains(name);
  }
}
