package io.github.portonevertx;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;

/** The classes and sources of the library, for rules about them. */
final class MainClasses {
  static final String BASE = "io.github.portonevertx";
  static final Path SOURCES = Path.of("src/main/java");

  /** The folder of the generated sources. */
  static final Path GENERATED = Path.of("src/main/generated/java");

  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/testkit/"))
          .importPackages(BASE);

  private MainClasses() {}

  static void check(ArchRule rule) {
    rule.check(MAIN);
  }
}
