package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.v1.internal.catalogue.Samples;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An invalid call is rejected with the name of the invalid part and is not sent. */
class ValidationContractTest extends Contract {

  @AfterEach
  void nothingWasSent() {
    assertEquals(
        List.of(),
        simulator.requests().stream().filter(r -> !r.operation().equals("auth.token")).toList());
  }

  static List<Operation> operations() {
    return List.copyOf(V1Catalogue.CATALOGUE.all());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aMissingParameterIsNamed(Operation operation) {
    for (Parameter parameter : operation.parameters().values()) {
      if (parameter.required()) {
        assertRejected(
            Samples.without(operation, parameter),
            "parameter '" + parameter.name() + "' is missing");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aMisspeltParameterIsNamedWithTheNearest(Operation operation) {
    for (Parameter parameter : operation.parameters().values()) {
      assertRejected(
          Samples.misspelt(operation, parameter),
          "unknown parameter '%s'; did you mean '%s'?"
              .formatted(Samples.typo(parameter), parameter.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anIllTypedParameterIsNamedWithItsType(Operation operation) {
    for (Parameter parameter : operation.parameters().values()) {
      assertRejected(
          Samples.illTyped(operation, parameter),
          "parameter '%s' must be %s".formatted(parameter.name(), parameter.type().description()));
    }
  }

  @Test
  void valuesOutsideTheirLimitsAreRejected() {
    assertRejected(get(" "), "parameter 'imp_uid' is blank");
    assertRejected(get(".."), "parameter 'imp_uid' cannot be '..'");
    assertRejected(get("x".repeat(33)), "parameter 'imp_uid' is longer than 32 characters");
    assertRejected(get("\ud83c"), "parameter 'imp_uid' is not valid Unicode");
    assertRejected(
        Call.of("payments.find").with("merchant_uid", "o").with("payment_status", "canceled"),
        "parameter 'payment_status' must be one of all, ready, paid, cancelled, failed");
    Call list = Call.of("payments.listByStatus").with("payment_status", "all");
    assertRejected(list.with("limit", 1001), "parameter 'limit' must be from 1 to 1000");
    assertRejected(list.with("page", 0), "parameter 'page' must be from 1 to 2147483647");
    assertRejected(
        list.with("from", 1_700_000_000_000L),
        "parameter 'from' must be from 0 to 9999999999 (seconds, not milliseconds)");
    Call many = Call.of("payments.getMany");
    assertRejected(many.with("imp_uid", List.of()), "parameter 'imp_uid' is an empty list");
    assertRejected(
        many.with("imp_uid", List.of("a", 2)), "parameter 'imp_uid' item 1 must be text");
  }

  @Test
  void tierAndTimeoutAreChecked() {
    assertRejected(get("x").withSetting("tier", "a01"), "tier must be three characters A-Z or 0-9");
    assertRejected(
        get("x").withSetting("tier", "A01\r\nX: y"), "tier must be three characters A-Z or 0-9");
    assertRejected(get("x").withTimeout(Duration.ZERO), "timeout must be more than 0 ms");
    assertRejected(get("x").withTimeout(Duration.ofMillis(-1)), "timeout must be more than 0 ms");
  }

  @Test
  void anUnknownActionIsNamedWithTheNearest() {
    assertRejected(
        Call.of("payments.gett"), "unknown action 'payments.gett'; did you mean 'payments.get'?");
    assertRejected(
        Call.of("payments.getmany"),
        "unknown action 'payments.getmany'; did you mean 'payments.getMany'?");
  }

  private void assertRejected(Call call, String text) {
    assertFails(client.send(call), FailureKind.INVALID_REQUEST, call.action(), 0, null, text);
  }

  private static Call get(String impUid) {
    return Call.of("payments.get").with("imp_uid", impUid);
  }
}
