package io.github.portonevertx.readme;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The texts of one language; reports texts that are not used. */
final class Words {
  private final Path file;
  private final Properties words = new Properties();
  private final Set<String> unused;

  Words(String name) {
    file = Path.of("src", "test", "resources", name);
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    unused = new TreeSet<>(words.stringPropertyNames());
  }

  String get(String key) {
    String text = words.getProperty(key);
    if (text == null || text.isBlank()) {
      throw new AssertionError(file + " has no text for '" + key + "'");
    }
    unused.remove(key);
    return text;
  }

  Set<String> unused() {
    return unused;
  }
}
