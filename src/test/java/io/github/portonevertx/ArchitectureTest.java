package io.github.portonevertx;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.portonevertx.MainClasses.BASE;
import static io.github.portonevertx.MainClasses.SOURCES;
import static io.github.portonevertx.MainClasses.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Verticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The permitted dependencies between packages. */
class ArchitectureTest {
  private static final String V1 = BASE + ".v1";
  private static final List<String> AREAS =
      List.of(
          "billing",
          "certifications",
          "codes",
          "escrow",
          "naver",
          "pay",
          "payments",
          "receipts",
          "vbanks");

  private static String internal(String name) {
    return BASE + ".internal." + name + "..";
  }

  /**
   * Checks that a package of {@code internal} depends on the given ones, {@code async} and {@code
   * logging} only, among the packages of {@code internal}.
   */
  private static void mayUseOnly(String name, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(name, "async", "logging"), Stream.of(others))
            .map(ArchitectureTest::internal)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(internal(name))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(BASE + ".internal..")
                    .and(DescribedPredicate.not(resideInAnyPackage(allowed)))));
  }

  @Test
  void packagesDependOnLowerLayersOnly() {
    mayUseOnly("async");
    mayUseOnly("text");
    mayUseOnly("values");
    mayUseOnly("json");
    mayUseOnly("time");
    mayUseOnly("arguments", "values");
    mayUseOnly("paging");
    mayUseOnly("logging");
    mayUseOnly("metrics", "time");
    mayUseOnly("events", "metrics", "time");
    mayUseOnly("webhook", "json", "time");
    mayUseOnly("options", "text");
    mayUseOnly("api", "values", "text", "json", "time");
    mayUseOnly("token", "api", "text", "time");
    mayUseOnly("pipeline", "api", "options", "text", "json", "time");
    mayUseOnly("http", "api", "options", "token", "text", "json", "time");
    mayUseOnly("bus", "pipeline", "api", "metrics", "token", "text", "json", "time");
  }

  @Test
  void neutralPackagesDoNotDependOnAnApiVersion() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                BASE,
                BASE + ".events..",
                BASE + ".metrics..",
                BASE + ".micrometer..",
                BASE + ".internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(V1 + "..", BASE + ".v2.."));
  }

  @Test
  void apiVersionsDoNotDependOnEachOther() {
    check(
        noClasses()
            .that()
            .resideInAPackage(V1 + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + ".v2.."));
    check(
        noClasses()
            .that()
            .resideInAPackage(BASE + ".v2..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(V1 + "..")
            .allowEmptyShould(true));
  }

  @Test
  void packagesAreFreeOfCycles() {
    check(slices().matching("io.github.(**)").should().beFreeOfCycles());
  }

  /** The client is assembled from the internal packages, which therefore cannot depend on it. */
  @Test
  void v1InternalsDoNotDependOnTheV1Client() {
    check(
        noClasses()
            .that()
            .resideInAPackage(V1 + ".internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(V1));
  }

  @Test
  void everyV1AreaPackageIsListed() throws IOException {
    try (Stream<Path> packages = Files.list(SOURCES.resolve(V1.replace('.', '/')))) {
      assertEquals(
          AREAS,
          packages
              .filter(Files::isDirectory)
              .map(directory -> directory.getFileName().toString())
              .filter(name -> !name.equals("webhook") && !name.equals("internal"))
              .sorted()
              .toList());
    }
  }

  /**
   * An area package contains records, requests and methods, and is independent of the transport.
   */
  @Test
  void areaPackagesDependOnTheSharedTypesAndPaymentsOnly() {
    for (String area : AREAS) {
      String[] others =
          AREAS.stream()
              .filter(other -> !other.equals(area) && !other.equals("payments"))
              .map(other -> V1 + "." + other + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage(V1 + "." + area + "..")
              .should()
              .dependOnClassesThat(resideInAnyPackage(others))
              .orShould()
              .dependOnClassesThat(
                  resideInAnyPackage(
                      internal("api"),
                      internal("pipeline"),
                      internal("options"),
                      internal("token"),
                      internal("http"),
                      internal("bus"),
                      internal("text"),
                      V1 + ".internal.catalogue..",
                      V1 + ".internal.http..",
                      V1 + ".internal.verification..",
                      V1 + ".internal")));
    }
  }

  @Test
  void onlyTheEntryPointsDependOnTheV1Client() {
    String[] lower =
        Stream.concat(
                Stream.of(BASE + ".internal.*.."), AREAS.stream().map(a -> V1 + "." + a + ".."))
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAnyPackage(lower)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(PortOneV1Client.class, PortOneV1Verticle.class));
  }

  /** The webhook package uses payments and some internal packages, and no package uses it. */
  @Test
  void webhookPackageIsIndependentOfOtherAreas() {
    String[] others =
        AREAS.stream()
            .filter(area -> !area.equals("payments"))
            .map(area -> V1 + "." + area + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(V1 + ".webhook..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(others))
            .orShould()
            .dependOnClassesThat(
                resideInAnyPackage(BASE + ".internal..")
                    .and(
                        DescribedPredicate.not(
                            resideInAnyPackage(
                                internal("async"),
                                internal("api"),
                                internal("events"),
                                internal("json"),
                                internal("logging"),
                                internal("paging"),
                                internal("time"),
                                internal("webhook"))))));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(V1 + ".webhook..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(V1 + ".webhook.."));
  }

  @Test
  void v2WebhookPackageIsIndependentOfHttpAndTheBus() {
    String webhook = BASE + ".v2.webhook..";
    check(
        noClasses()
            .that()
            .resideInAPackage(webhook)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    internal("http"),
                    internal("bus"),
                    internal("token"),
                    internal("pipeline"),
                    internal("options"),
                    BASE + ".v2.internal.http..",
                    BASE + ".v2.internal.catalogue..")));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(webhook)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(webhook));
  }

  /** Every line is defined in {@code LogLine}, from which the documentation is generated. */
  @Test
  void onlyTheLoggingPackageLogs() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".internal.logging")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.lang\\.System\\$Logger.*|java\\.util\\.logging\\..*|org\\.slf4j\\..*"
                    + "|io\\.vertx\\.core\\.internal\\.logging\\..*|java\\.io\\.PrintStream"));
  }

  @Test
  void sqlPackageDependsOnTheInboxOnly() {
    check(
        noClasses()
            .that()
            .resideInAPackage(BASE + ".sql")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(V1 + "..", BASE + ".v2..")
            .orShould()
            .dependOnClassesThat(
                resideInAnyPackage(BASE + ".internal..")
                    .and(
                        DescribedPredicate.not(
                            resideInAnyPackage(
                                internal("async"), internal("logging"), internal("time"))))));
  }
}
