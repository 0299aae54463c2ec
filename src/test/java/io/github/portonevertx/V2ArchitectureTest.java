package io.github.portonevertx;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.portonevertx.MainClasses.BASE;
import static io.github.portonevertx.MainClasses.GENERATED;
import static io.github.portonevertx.MainClasses.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Verticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The permitted dependencies between the packages of V2. */
class V2ArchitectureTest {
  private static final String V2 = BASE + ".v2";
  private static final List<String> AREAS =
      List.of(
          "banks",
          "billingkeys",
          "cashreceipts",
          "checkoutprofiles",
          "escrow",
          "identityverifications",
          "kakaopay",
          "payments",
          "paymentschedules",
          "paymentsessions",
          "paymentwall",
          "promotions",
          "reconciliation",
          "virtualaccounts");

  private static String internal(String name) {
    return BASE + ".internal." + name + "..";
  }

  @Test
  void everyAreaPackageIsListed() throws IOException {
    try (Stream<Path> packages = Files.list(GENERATED.resolve(V2.replace('.', '/')))) {
      assertEquals(
          AREAS,
          packages
              .filter(Files::isDirectory)
              .map(directory -> directory.getFileName().toString())
              .filter(name -> !name.equals("common") && !name.equals("internal"))
              .sorted()
              .toList());
    }
  }

  /**
   * An area package contains records, requests and words, and is independent of the other areas and
   * of the transport.
   */
  @Test
  void areaPackagesDependOnTheCommonTypesOnly() {
    for (String area : Stream.concat(AREAS.stream(), Stream.of("common")).toList()) {
      String[] others =
          AREAS.stream()
              .filter(other -> !other.equals(area))
              .map(other -> V2 + "." + other + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage(V2 + "." + area + "..")
              .should()
              .dependOnClassesThat(resideInAnyPackage(others))
              .orShould()
              .dependOnClassesThat(resideInAnyPackage(V2, V2 + ".internal.."))
              .orShould()
              .dependOnClassesThat(
                  resideInAnyPackage(BASE + ".internal..")
                      .and(
                          DescribedPredicate.not(
                              resideInAnyPackage(
                                  internal("arguments"), internal("values"), internal("json"))))));
    }
  }

  @Test
  void onlyTheEntryPointsDependOnTheClient() {
    String[] lower =
        Stream.concat(
                Stream.of(V2 + ".internal..", V2 + ".common.."),
                AREAS.stream().map(area -> V2 + "." + area + ".."))
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAnyPackage(lower)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(PortOneV2Client.class, PortOneV2Verticle.class));
  }
}
