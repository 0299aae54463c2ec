package io.github.portonevertx.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks a bundle for Maven Central, as {@code .ci/release} builds it: {@code BundleCheck version
 * bundle.zip}. The exit code is 1 if anything is missing.
 */
public final class BundleCheck {
  private BundleCheck() {}

  /** Prints the files of a bundle, and what is missing. */
  public static void main(String[] args) throws IOException {
    Bundle bundle = Bundle.read(args[0], Path.of(args[1]));
    bundle.files().forEach((path, content) -> System.out.printf("%10d %s%n", content.length, path));
    List<String> problems = bundle.problems();
    problems.forEach(System.out::println);
    if (!problems.isEmpty()) {
      System.exit(1);
    }
    System.out.println("the bundle is complete");
  }
}
