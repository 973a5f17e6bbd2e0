package org.donecal.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house as it is drawn in README and DESIGN: who may import whom, and which library is whose.
 */
class ArchitectureTest {
  private static final String HOUSE = "org.donecal.";
  private static final int MOST_PUBLIC_PERCENT = 60;

  /** The floor plan. A new room is drawn here and in the README, or the build fails. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "subscriptions",
                  Set.of(
                      "sharing",
                      "calendar",
                      "tags",
                      "history",
                      "ical",
                      "spans",
                      "signin",
                      "web",
                      "wire",
                      "store",
                      "kernel")),
              Map.entry(
                  "sharing",
                  Set.of(
                      "exports",
                      "reports",
                      "calendar",
                      "tags",
                      "history",
                      "spans",
                      "signin",
                      "mail",
                      "web",
                      "store",
                      "kernel")),
              Map.entry(
                  "replies",
                  Set.of(
                      "calendar",
                      "history",
                      "handwriting",
                      "mail",
                      "sentence",
                      "signin",
                      "spans",
                      "store",
                      "web",
                      "kernel")),
              Map.entry(
                  "reports",
                  Set.of("calendar", "tags", "spans", "signin", "web", "store", "kernel")),
              Map.entry("quick", Set.of("calendar", "tags", "spans", "signin", "web", "kernel")),
              Map.entry(
                  "exports",
                  Set.of(
                      "calendar",
                      "tags",
                      "history",
                      "ical",
                      "spans",
                      "signin",
                      "web",
                      "store",
                      "kernel")),
              Map.entry(
                  "favorites",
                  Set.of("calendar", "history", "sentence", "signin", "web", "store", "kernel")),
              Map.entry(
                  "reminders",
                  Set.of(
                      "calendar",
                      "tags",
                      "sentence",
                      "history",
                      "spans",
                      "signin",
                      "mail",
                      "web",
                      "store",
                      "kernel")),
              Map.entry(
                  "imports",
                  Set.of(
                      "calendar",
                      "ical",
                      "tags",
                      "history",
                      "sentence",
                      "spans",
                      "signin",
                      "web",
                      "store",
                      "kernel")),
              Map.entry(
                  "overlaps",
                  Set.of("calendar", "history", "spans", "signin", "web", "store", "kernel")),
              Map.entry(
                  "garden",
                  Set.of(
                      "calendar", "tags", "history", "spans", "signin", "web", "store", "kernel")),
              Map.entry(
                  "calendar",
                  Set.of(
                      "sentence", "tags", "history", "spans", "signin", "web", "store", "kernel")),
              Map.entry("tags", Set.of("history", "spans", "signin", "web", "store", "kernel")),
              Map.entry("history", Set.of("spans", "signin", "web", "store", "kernel")),
              Map.entry("recovery", Set.of("signin", "mail", "web", "store", "kernel")),
              Map.entry("signin", Set.of("web", "store", "kernel")),
              Map.entry("keepers", Set.of("mail", "web", "kernel")),
              Map.entry("sentence", Set.of("spans", "kernel")),
              Map.entry("ical", Set.of("spans", "kernel")),
              Map.entry("handwriting", Set.of()),
              Map.entry("web", Set.of("kernel")),
              Map.entry("assets", Set.of("kernel")),
              Map.entry("jobs", Set.of("kernel")),
              Map.entry("mail", Set.of("kernel")),
              Map.entry("store", Set.of("kernel")),
              Map.entry("cache", Set.of("kernel")),
              Map.entry("spans", Set.of("kernel")),
              Map.entry("follow", Set.of("networks", "cache", "signin", "web", "kernel")),
              Map.entry("networks", Set.of("wire", "kernel")),
              Map.entry("wire", Set.of("kernel")),
              Map.entry("kernel", Set.of())));

  /** Libraries that only the named rooms may know. */
  private static final Map<String, Set<String>> FENCES =
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

  private static final JavaClasses HOUSE_CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.donecal");

  @Test
  void everyRoomIsDrawn() {
    var built =
        HOUSE_CLASSES.stream()
            .map(type -> type.getPackageName().substring(HOUSE.length()))
            .filter(room -> !room.equals("app"))
            .collect(Collectors.toSet());
    assertThat(built).isEqualTo(MAY_IMPORT.keySet());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhatThePlanAllows(String room, Set<String> allowed) {
    var ours = Stream.concat(allowed.stream(), Stream.of(room)).map(it -> HOUSE + it).toList();
    classes()
        .that()
        .resideInAPackage(HOUSE + room)
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.donecal.."))
                .or(resideInAnyPackage(ours.toArray(String[]::new))))
        .check(HOUSE_CLASSES);
  }

  static Stream<Arguments> rooms() {
    return MAY_IMPORT.entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  @ParameterizedTest
  @MethodSource("fences")
  void aLibraryStaysBehindItsFence(String library, Set<String> rooms) {
    noClasses()
        .that(not(resideInAnyPackage(rooms.stream().map(it -> HOUSE + it).toArray(String[]::new))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(HOUSE_CLASSES);
  }

  static Stream<Arguments> fences() {
    return FENCES.entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  @Test
  void roomsMakeNoRings() {
    SlicesRuleDefinition.slices()
        .matching("org.donecal.(*)..")
        .should()
        .beFreeOfCycles()
        .check(HOUSE_CLASSES);
  }

  @Test
  void timeComesFromAClock() {
    var rule = noClasses().should().callMethod(Clock.class, "systemDefaultZone");
    for (var type :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class)) {
      rule = rule.orShould().callMethod(type, "now");
    }
    rule.orShould().callMethod(System.class, "currentTimeMillis").check(HOUSE_CLASSES);
  }

  @Test
  void mostTypesAreHidden() {
    var types = HOUSE_CLASSES.stream().filter(JavaClass::isTopLevelClass).toList();
    var open = types.stream().filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat(open * 100 / types.size()).isLessThanOrEqualTo(MOST_PUBLIC_PERCENT);
  }

  @Test
  void resourcesHideTheirConstructors() {
    var open =
        HOUSE_CLASSES.stream()
            .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
            .flatMap(type -> type.getConstructors().stream())
            .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
            .map(it -> it.getOwner().getName());
    assertThat(open).isEmpty();
  }

  @Test
  void roomsHaveNoVagueNames() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Service")
        .orShould()
        .haveSimpleNameEndingWith("Controller")
        .check(HOUSE_CLASSES);
  }

  @Test
  void everyRoomSaysWhatItIsForAndRefusesNulls() throws IOException {
    try (var rooms = Files.list(Path.of("src/main/java/org/donecal"))) {
      for (var room : rooms.toList()) {
        assertThat(room.resolve("package-info.java"))
            .content()
            .contains("@NullMarked")
            .contains("Refuses");
      }
    }
  }
}
