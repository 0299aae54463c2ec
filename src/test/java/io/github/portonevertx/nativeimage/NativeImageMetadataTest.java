package io.github.portonevertx.nativeimage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The metadata for native images is complete and matches the classes.
 *
 * <p>{@code ./mvnw test -Dtest=NativeImageMetadataTest -Dapi.update=true} writes the files instead
 * of comparing them. No native image is built.
 */
class NativeImageMetadataTest {
  private static final Path COMMITTED =
      Path.of("src/main/resources/META-INF/native-image/io.github.portone-vertx/portone-vertx");

  @Test
  void filesMatchTheClasses() throws IOException {
    compare("reflect-config.json", Metadata.reflection());
    compare("resource-config.json", Metadata.resources());
  }

  private static void compare(String file, String now) throws IOException {
    Path committed = COMMITTED.resolve(file);
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(COMMITTED);
      Files.writeString(committed, now);
    }

    assertEquals(
        Files.readString(committed),
        now,
        "run: ./mvnw test -Dtest=NativeImageMetadataTest -Dapi.update=true");
  }

  @Test
  void everyTypeThatJacksonReadsOrWritesIsListed() {
    Set<String> listed = listed();

    Set<String> used = JsonTypes.ofThePublicApi();
    assertTrue(used.size() > 200, "found only " + used.size());
    assertEquals(
        Set.of(),
        used.stream().filter(not(listed::contains)).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void verticlesThatAreDeployedByNameAreListed() {
    assertTrue(
        listed()
            .containsAll(
                Set.of(PortOneV1Verticle.class.getName(), PortOneV2Verticle.class.getName())));
  }

  private static Set<String> listed() {
    return new JsonArray(Metadata.reflection())
        .stream()
            .map(entry -> ((JsonObject) entry).getString("name"))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Otherwise the files could lack a type or resource that no JSON type refers to. */
  @Test
  void onlyJacksonAndTheReadersOfRecordsUseReflection() {
    noClasses()
        .that()
        .haveNameNotMatching("io\\.github\\.portonevertx\\.internal\\.json\\.(Record|Word)Reader")
        .should()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.reflect\\.(Method|Field|Constructor|Proxy|RecordComponent)"
                + "|java\\.lang\\.invoke\\.(MethodHandles|VarHandle)|java\\.io\\.ObjectInputStream"
                + "|java\\.util\\.ResourceBundle")
        .check(new ClassFileImporter().importPath(Metadata.classes()));
  }
}
