package io.github.portonevertx.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A bundle for Maven Central, and what is missing in it: files, signatures, checksums, the elements
 * that Central asks for in a pom, and what every jar of this project contains.
 *
 * @param version the version that it publishes
 * @param files the content of each file, by its path in the bundle
 */
record Bundle(String version, Map<String, byte[]> files) {
  private static final String NAME = "portone-vertx";
  private static final List<String> SUFFIXES =
      List.of(
          ".pom",
          ".jar",
          "-sources.jar",
          "-javadoc.jar",
          "-testkit.jar",
          "-testkit-sources.jar",
          "-testkit-javadoc.jar",
          "-cyclonedx.json");

  /** One file that tells whether a jar has the content that its name promises. */
  private static final Map<String, String> CONTENT =
      Map.of(
          ".jar", "module-info.class",
          "-sources.jar", "module-info.java",
          "-javadoc.jar", "io/github/portonevertx/v2/PortOneV2Client.html",
          "-testkit.jar", "io/github/portonevertx/testkit/v2/PortOneV2Simulator.class",
          "-testkit-sources.jar", "io/github/portonevertx/testkit/v2/PortOneV2Simulator.java",
          "-testkit-javadoc.jar", "io/github/portonevertx/testkit/v2/PortOneV2Simulator.html");

  private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

  /** Reads a bundle. */
  static Bundle read(String version, Path zip) throws IOException {
    return new Bundle(version, unzip(Files.readAllBytes(zip)));
  }

  /** Returns a text for each thing that is missing or wrong; empty for a complete bundle. */
  List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    if (version.endsWith("-SNAPSHOT")) {
      problems.add("a snapshot: " + version);
    }
    TreeSet<String> unexpected = new TreeSet<>(files.keySet());
    for (String suffix : SUFFIXES) {
      String path = path(suffix);
      unexpected.removeIf(file -> file.equals(path) || isCompanion(file, path));
      byte[] content = files.get(path);
      if (content == null) {
        problems.add("missing: " + path);
        continue;
      }
      requireCompanions(path, content, problems);
      if (suffix.endsWith(".jar")) {
        requireContent(suffix, unzip(content), problems);
      }
    }
    unexpected.forEach(file -> problems.add("not expected: " + file));
    byte[] pom = files.get(path(".pom"));
    if (pom != null) {
      problems.addAll(PublishedPom.problems(version, pom));
    }
    byte[] sbom = files.get(path("-cyclonedx.json"));
    if (sbom != null) {
      problems.addAll(DependencyLicences.problems(sbom));
    }
    return problems;
  }

  /** Returns the path of the file with a suffix. */
  String path(String suffix) {
    return "io/github/portone-vertx/" + NAME + "/" + version + "/" + NAME + "-" + version + suffix;
  }

  private static boolean isCompanion(String file, String path) {
    return file.startsWith(path + ".")
        && file.substring(path.length()).matches("[.](asc|md5|sha1|sha256|sha512)");
  }

  private void requireCompanions(String path, byte[] content, List<String> problems) {
    byte[] signature = files.get(path + ".asc");
    if (signature == null) {
      problems.add("missing: " + path + ".asc");
    } else if (!text(signature).startsWith("-----BEGIN PGP SIGNATURE-----")) {
      problems.add("not a signature: " + path + ".asc");
    }
    CHECKSUMS.forEach(
        (extension, algorithm) -> {
          byte[] checksum = files.get(path + extension);
          if (checksum == null) {
            problems.add("missing: " + path + extension);
          } else if (!text(checksum).strip().equals(digest(algorithm, content))) {
            problems.add("wrong: " + path + extension);
          }
        });
  }

  private void requireContent(String suffix, Map<String, byte[]> jar, List<String> problems) {
    for (String file : List.of("META-INF/LICENSE", CONTENT.getOrDefault(suffix, ""))) {
      if (!jar.containsKey(file)) {
        problems.add("missing in " + NAME + suffix + ": " + file);
      }
    }
    String manifest = text(jar.getOrDefault("META-INF/MANIFEST.MF", new byte[0]));
    for (String attribute :
        List.of("Implementation-Title: portone-vertx", "Implementation-Version: " + version)) {
      if (manifest.lines().noneMatch(line -> line.startsWith(attribute))) {
        problems.add("missing in the manifest of " + NAME + suffix + ": " + attribute);
      }
    }
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream in = new ByteArrayInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), entries.readAllBytes());
        }
      }
    }
    return files;
  }

  static String digest(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
