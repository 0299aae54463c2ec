package io.github.portonevertx.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Each thing that is missing in a bundle is found; the pom is the one of this project. */
class BundleTest {
  private static final String VERSION = "1.2.3";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String LICENSE = "META-INF/LICENSE";
  private static final String ATTRIBUTES =
      "Implementation-Title: portone-vertx\r\nImplementation-Version: 1.2.3\r\n";
  private static final String SIMULATOR = "io/github/portonevertx/testkit/v2/PortOneV2Simulator";

  private final Bundle bundle = new Bundle(VERSION, new TreeMap<>());

  BundleTest() throws IOException {
    put(".pom", pom());
    put(".jar", jar("module-info.class"));
    put("-sources.jar", jar("module-info.java"));
    put("-javadoc.jar", jar("io/github/portonevertx/v2/PortOneV2Client.html"));
    put("-testkit.jar", jar(SIMULATOR + ".class"));
    put("-testkit-sources.jar", jar(SIMULATOR + ".java"));
    put("-testkit-javadoc.jar", jar(SIMULATOR + ".html"));
    put("-cyclonedx.json", sbom("vertx-core", new JsonObject().put("id", "Apache-2.0")));
  }

  private static byte[] pom() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    return bytes(
        pom.replaceFirst(
            "(<artifactId>portone-vertx</artifactId>\\s*<version>)[^<]+", "$1" + VERSION));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] jar(String content) throws IOException {
    return jar(Map.of(MANIFEST, ATTRIBUTES, LICENSE, "", content, ""));
  }

  private static byte[] jar(Map<String, String> files) throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(jar)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(bytes(file.getValue()));
      }
    }
    return jar.toByteArray();
  }

  private static byte[] sbom(String name, JsonObject... licences) {
    JsonArray choices = new JsonArray();
    for (JsonObject licence : licences) {
      choices.add(new JsonObject().put("license", licence));
    }
    return bytes(
        new JsonObject()
            .put(
                "components",
                new JsonArray()
                    .add(
                        new JsonObject()
                            .put("group", "io.vertx")
                            .put("name", name)
                            .put("licenses", choices)))
            .encode());
  }

  private void put(String suffix, byte[] content) {
    String path = bundle.path(suffix);
    bundle.files().put(path, content);
    bundle.files().put(path + ".asc", bytes("-----BEGIN PGP SIGNATURE-----\n"));
    bundle.files().put(path + ".md5", bytes(Bundle.digest("MD5", content)));
    bundle.files().put(path + ".sha1", bytes(Bundle.digest("SHA-1", content)));
  }

  @Test
  void completeBundleHasNoProblems() throws IOException {
    assertEquals(List.of(), bundle.problems());
  }

  @Test
  void everyMissingFileIsFound() throws IOException {
    for (String path : List.copyOf(bundle.files().keySet())) {
      byte[] content = bundle.files().remove(path);
      assertTrue(bundle.problems().contains("missing: " + path), path);
      bundle.files().put(path, content);
    }
  }

  @Test
  void aFileThatIsNotPartOfTheProjectIsFound() throws IOException {
    bundle.files().put("io/other.jar", new byte[0]);

    assertEquals(List.of("not expected: io/other.jar"), bundle.problems());
  }

  @Test
  void aWrongChecksumOrSignatureIsFound() throws IOException {
    bundle.files().put(bundle.path(".jar.sha1"), bytes("0".repeat(40)));
    bundle.files().put(bundle.path(".jar.asc"), bytes("none"));

    assertEquals(
        List.of(
            "not a signature: " + bundle.path(".jar.asc"), "wrong: " + bundle.path(".jar.sha1")),
        bundle.problems());
  }

  @Test
  void everyJarNeedsTheLicenceTheManifestAndItsContent() throws IOException {
    put("-testkit-sources.jar", jar(Map.of(MANIFEST, "")));

    assertEquals(
        List.of(
            "missing in portone-vertx-testkit-sources.jar: META-INF/LICENSE",
            "missing in portone-vertx-testkit-sources.jar: " + SIMULATOR + ".java",
            "missing in the manifest of portone-vertx-testkit-sources.jar: Implementation-Title:"
                + " portone-vertx",
            "missing in the manifest of portone-vertx-testkit-sources.jar: Implementation-Version:"
                + " 1.2.3"),
        bundle.problems());
  }

  @Test
  void elementsOfThePomAreRequired() throws IOException {
    put(".pom", bytes("<project><version>1.2.4</version><name>a</name></project>"));
    List<String> problems = bundle.problems();

    assertTrue(problems.contains("missing in the pom: scm/url"), problems::toString);
    assertTrue(problems.contains("missing in the pom: licenses/license/url"), problems::toString);
    assertTrue(problems.contains("missing in the pom: developers/developer/name"));
    assertTrue(problems.contains("another version in the pom than 1.2.3"), problems::toString);
  }

  @Test
  void aSnapshotIsNotPublished() throws IOException {
    assertTrue(
        new Bundle("1.2.4-SNAPSHOT", Map.of()).problems().contains("a snapshot: 1.2.4-SNAPSHOT"));
  }

  @Test
  void oneOfSeveralLicencesMustBeAccepted() {
    JsonObject gpl = new JsonObject().put("name", "GPL-3.0-only");

    assertEquals(
        List.of(),
        DependencyLicences.problems(sbom("both", gpl, new JsonObject().put("id", "MIT"))));
    assertEquals(
        List.of("no accepted licence: io.vertx:copyleft [GPL-3.0-only]"),
        DependencyLicences.problems(sbom("copyleft", gpl)));
    assertEquals(
        List.of("no accepted licence: io.vertx:none []"),
        DependencyLicences.problems(sbom("none")));
    assertEquals(
        List.of("the list of dependencies is empty"), DependencyLicences.problems(bytes("{}")));
  }
}
