package io.github.portonevertx.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The permitted dependencies of the testkit, whose users need no other jar than Vert.x. */
class TestkitArchitectureTest {

  private static final JavaClasses TESTKIT =
      new ClassFileImporter()
          .withImportOption(TestkitArchitectureTest::isNotATest)
          .importPackages("io.github.portonevertx.testkit");

  @Test
  void serverDoubleDoesNotDependOnAnApi() {
    noClasses()
        .that()
        .resideInAPackage("io.github.portonevertx.testkit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.portonevertx.testkit.v1..", "io.github.portonevertx.testkit.v2..")
        .check(TESTKIT);
  }

  @Test
  void simulatorsDoNotDependOnEachOther() {
    SlicesRuleDefinition.slices()
        .matching("io.github.portonevertx.testkit.(v*)..")
        .should()
        .notDependOnEachOther()
        .check(TESTKIT);
  }

  @Test
  void testkitNeedsVertxCoreOnly() {
    classes()
        .that()
        .resideInAnyPackage(
            "io.github.portonevertx.testkit",
            "io.github.portonevertx.testkit.v1",
            "io.github.portonevertx.testkit.v2")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.crypto..",
            "io.vertx.core",
            "io.vertx.core.buffer",
            "io.vertx.core.http",
            "io.vertx.core.json",
            "io.vertx.core.net",
            "io.vertx.core.streams",
            "org.jspecify.annotations",
            "io.github.portonevertx.testkit",
            "io.github.portonevertx.testkit.v1",
            "io.github.portonevertx.testkit.v2")
        .check(TESTKIT);
  }

  @Test
  void onlyTheExtensionNeedsJunit() {
    classes()
        .that()
        .resideInAPackage("io.github.portonevertx.testkit..junit5")
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
