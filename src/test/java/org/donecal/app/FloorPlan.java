package org.donecal.app;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The house as it is drawn in the README: {@link ArchitectureTest} compares both with the code. */
final class FloorPlan {
  /** Each room and those it may import, from the top down. */
  private static final String ROOMS =
      """
      subscriptions sharing calendar tags history ical spans signin web wire store kernel
      sharing       exports reports calendar tags history spans signin mail web store kernel
      replies       calendar history handwriting mail sentence signin spans store web kernel
      reports       calendar tags spans signin web store kernel
      quick         calendar tags spans signin web kernel
      exports       calendar tags history ical spans signin web store kernel
      favorites     calendar history sentence signin web store kernel
      reminders     calendar tags sentence history spans signin mail web store kernel
      imports       calendar ical tags history sentence spans signin web store kernel
      overlaps      calendar history spans signin web store kernel
      garden        calendar tags history spans signin web store kernel
      calendar      sentence tags history spans signin web store kernel
      tags          history spans signin web store kernel
      history       spans signin web store kernel
      follow        networks cache signin web kernel
      recovery      signin mail web store kernel
      signin        web store kernel
      keepers       mail web kernel
      sentence      spans kernel
      networks      wire kernel
      ical          spans kernel
      handwriting
      web           kernel
      assets        kernel
      jobs          kernel
      mail          kernel
      store         kernel
      cache         kernel
      wire          kernel
      spans         kernel
      kernel
      """;

  /** Libraries that only the named rooms may know. */
  static final Map<String, Set<String>> FENCES =
      Map.ofEntries(
          Map.entry("org.quartz", Set.of("jobs")),
          Map.entry("org.apache.velocity", Set.of("web")),
          Map.entry("jakarta.mail", Set.of("mail")),
          Map.entry("org.eclipse.angus", Set.of("mail")),
          Map.entry("org.subethamail", Set.of("mail")),
          Map.entry("org.jsoup", Set.of("handwriting")),
          Map.entry("jakarta.websocket", Set.of("battle", "app")),
          Map.entry("jakarta.servlet", Set.of("app", "web", "assets")),
          Map.entry("com.mongodb", Set.of("cache", "store")),
          Map.entry("org.bson", Set.of("cache", "store")),
          Map.entry("de.bwaldvogel", Set.of("store")),
          Map.entry("jakarta.enterprise.concurrent", Set.of("app")),
          Map.entry("org.glassfish.concurro", Set.of("app")),
          Map.entry("org.glassfish.jersey", Set.of("app", "web")),
          Map.entry("com.github.benmanes.caffeine", Set.of("cache", "signin")),
          Map.entry("com.zaxxer.hikari", Set.of("store")),
          Map.entry("org.flywaydb", Set.of("store")),
          Map.entry("com.password4j", Set.of("signin")),
          Map.entry("de.siegmar.fastcsv", Set.of("exports", "imports")),
          Map.entry("org.apache.commons.fileupload2", Set.of("web")),
          Map.entry("biweekly", Set.of("ical")),
          Map.entry("org.dhatim", Set.of("exports")),
          Map.entry("com.github.mangstadt", Set.of("ical")),
          Map.entry("java.net.http", Set.of("wire")));

  private FloorPlan() {}

  static Map<String, Set<String>> rooms() {
    return ROOMS
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .collect(
            Collectors.toMap(
                words -> words[0],
                words ->
                    Set.of(words).stream()
                        .filter(it -> !it.equals(words[0]))
                        .collect(Collectors.toSet()),
                (one, other) -> one,
                TreeMap::new));
  }
}
