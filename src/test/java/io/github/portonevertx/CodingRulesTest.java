package io.github.portonevertx;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.portonevertx.MainClasses.BASE;
import static io.github.portonevertx.MainClasses.GENERATED;
import static io.github.portonevertx.MainClasses.MAIN;
import static io.github.portonevertx.MainClasses.SOURCES;
import static io.github.portonevertx.MainClasses.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Coding rules that bytecode or a search of the sources can show. */
class CodingRulesTest {
  @Test
  void wallClockIsReadInOnePlaceOnly() {
    ArchRule rule =
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BASE + ".internal.time.SystemTime")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class);
    check(rule);
  }

  @Test
  void noInternalVertxPackageIsUsed() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.core.internal..", "io.vertx..impl..", "io.netty.."));
  }

  @Test
  void nothingBlocksOrLocks() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent.locks.."));
    check(
        noClasses()
            .should()
            .callMethodWhere(
                target(com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("sleep"))
                    .or(
                        target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(
                                "await")))));
    check(methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED));
  }

  @Test
  void noSourceHasASynchronizedBlockOrPrints() throws IOException {
    try (Stream<Path> own = Files.walk(SOURCES);
        Stream<Path> generated = Files.walk(GENERATED)) {
      Stream<Path> files = Stream.concat(own, generated);
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        for (String text :
            List.of(
                "synchronized (", "synchronized(", "System.out", "System.err", "printStackTrace")) {
          assertFalse(source.contains(text), file + " contains " + text);
        }
      }
    }
  }

  @Test
  void staticFieldsAreFinal() {
    check(fields().that().areStatic().should().beFinal());
  }

  @Test
  void exportedClassesAreFinalOrSealed() {
    for (JavaClass type : MAIN) {
      boolean exported = type.isTopLevelClass() && !type.getPackageName().contains(".internal");
      boolean open =
          exported
              && type.getModifiers().contains(JavaModifier.PUBLIC)
              && !type.isInterface()
              && !type.getModifiers().contains(JavaModifier.FINAL);
      assertFalse(open && !type.reflect().isSealed(), type.getName() + " can be extended");
    }
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    try (Stream<Path> own = Files.walk(SOURCES);
        Stream<Path> generated = Files.walk(GENERATED)) {
      Stream<Path> files = Stream.concat(own, generated);
      List<Path> directories =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .filter(f -> !f.endsWith("module-info.java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      for (Path directory : directories) {
        Path info = packageInfo(directory);
        assertEquals(true, Files.exists(info), directory + " has no package-info");
        assertEquals(true, Files.readString(info).contains("@NullMarked"), info.toString());
      }
    }
  }

  /** Returns the description of a package, which generated and other sources of it share. */
  private static Path packageInfo(Path directory) {
    Path info = directory.resolve("package-info.java");
    if (Files.exists(info)) {
      return info;
    }
    return directory.startsWith(GENERATED)
        ? SOURCES.resolve(GENERATED.relativize(info))
        : GENERATED.resolve(SOURCES.relativize(info));
  }
}
