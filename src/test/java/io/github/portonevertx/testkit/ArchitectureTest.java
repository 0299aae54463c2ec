package io.github.portonevertx.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the testkit may lean on: whoever takes its jar gets nothing else with it. */
class ArchitectureTest {

  private static final JavaClasses TESTKIT =
      new ClassFileImporter()
          .withImportOption(ArchitectureTest::isNotATest)
          .importPackages("io.github.portonevertx.testkit");

  @Test
  void theTestkitNeedsVertxCoreAlone() {
    classes()
        .that()
        .resideInAPackage("io.github.portonevertx.testkit")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.vertx.core",
            "io.vertx.core.buffer",
            "io.vertx.core.http",
            "io.vertx.core.json",
            "io.vertx.core.net",
            "io.vertx.core.streams",
            "org.jspecify.annotations",
            "io.github.portonevertx.testkit")
        .check(TESTKIT);
  }

  @Test
  void onlyTheGlueNeedsJunit() {
    classes()
        .that()
        .resideInAPackage("io.github.portonevertx.testkit.junit5")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.vertx.core",
            "org.junit.jupiter.api.extension",
            "org.jspecify.annotations",
            "io.github.portonevertx.testkit..")
        .check(TESTKIT);
  }

  private static boolean isNotATest(Location location) {
    return !location.matches(Pattern.compile(".*/[^/]*Test[^/]*\\.class"));
  }
}
