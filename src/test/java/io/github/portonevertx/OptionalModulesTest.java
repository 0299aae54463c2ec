package io.github.portonevertx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.portonevertx.MainClasses.BASE;
import static io.github.portonevertx.MainClasses.check;

import org.junit.jupiter.api.Test;

/** The classes that need a module which an application may leave out. */
class OptionalModulesTest {
  @Test
  void onlyTheReceiversNeedVertxWeb() {
    check(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Receiver")
            .and()
            .doNotHaveSimpleName("WebhookRequest")
            .and()
            .doNotHaveSimpleName("V1Body")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.ext.web", "io.vertx.ext.web.handler.."));
  }

  @Test
  void onlyTheSqlPackageNeedsTheSqlClient() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".sql")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.sqlclient.."));
  }

  @Test
  void onlyTheMicrometerPackageNeedsMicrometer() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".micrometer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.vertx.micrometer..", BASE + ".micrometer"));
  }

  @Test
  void micrometerPackageDependsOnTheMetricsOnly() {
    check(
        noClasses()
            .that()
            .resideInAPackage(BASE + ".micrometer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + ".internal.."));
  }
}
