package io.github.portonevertx.readme;

import java.nio.file.Path;

/** A language of the documentation: its suffix of files, and the texts of its tables. */
enum Language {
  ENGLISH("", "en"),
  KOREAN(".ko", "ko");

  private final String suffix;
  private final String code;

  Language(String suffix, String code) {
    this.suffix = suffix;
    this.code = code;
  }

  /** Returns the file of a page, such as {@code src/docs/wire.ko.md}. */
  Path file(String page) {
    return Path.of(page + suffix + ".md");
  }

  Words words() {
    return new Words("readme-" + code + ".properties");
  }

  Words wordsOfLogs() {
    return new Words("log-" + code + ".properties");
  }
}
