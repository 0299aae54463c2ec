package io.github.portonevertx.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Writes the generated files, and deletes those that are no longer generated. */
public final class Main {
  private Main() {}

  /**
   * Runs the generator.
   *
   * @param arguments the folder of the project, the current one by default
   */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments.length > 0 ? arguments[0] : "");
    SortedMap<String, String> texts = texts(project);
    Path sources = project.resolve(Generator.SOURCES);
    if (Files.exists(sources)) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!texts.containsKey(project.relativize(file).toString().replace('\\', '/'))) {
            Files.delete(file);
          }
        }
      }
    }
    for (var text : texts.entrySet()) {
      Path file = project.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  /** Returns the generated files of a project: their texts, by their paths. */
  public static SortedMap<String, String> texts(Path project) throws IOException {
    return Generator.generate(facts(project));
  }

  /** Returns the tables of the documentation in English or Korean, by their names. */
  public static SortedMap<String, String> tables(Path project, boolean korean) throws IOException {
    return new DocsWriter(facts(project)).tables(korean);
  }

  private static Facts facts(Path project) throws IOException {
    return Facts.read(project.resolve("src/codegen/facts"));
  }
}
