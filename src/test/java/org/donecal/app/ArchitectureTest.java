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
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    assertThat(built).isEqualTo(FloorPlan.rooms().keySet());
  }

  @Test
  void theReadmeDrawsTheSameHouse() throws IOException {
    var row = Pattern.compile("\\| \\d+ \\| (.+?) \\| .+ \\| (.+?) \\|");
    var drawn = new TreeMap<String, Set<String>>();
    for (var line : Files.readAllLines(Path.of("README.md"))) {
      var cells = row.matcher(line);
      if (cells.matches()) {
        var imports = Set.of(cells.group(2).replaceAll("[^a-z,]", "").split(","));
        for (var room : cells.group(1).replaceAll("[^a-z,]", "").split(",")) {
          drawn.put(room, imports);
        }
      }
    }
    drawn.remove("app");
    drawn.replaceAll((room, imports) -> imports.equals(Set.of("")) ? Set.of() : imports);
    assertThat(drawn).isEqualTo(FloorPlan.rooms());
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
    return FloorPlan.rooms().entrySet().stream()
        .map(it -> Arguments.of(it.getKey(), it.getValue()));
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
    return FloorPlan.FENCES.entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
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
