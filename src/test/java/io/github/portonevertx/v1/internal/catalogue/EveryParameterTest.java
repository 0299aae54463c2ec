package io.github.portonevertx.v1.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.pipeline.Validation;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter of every operation is accepted if valid, and rejected with its name if not. */
class EveryParameterTest {
  private static final Transport CHECKED =
      Stages.edge(
          Stage.chain(
              List.of(new Validation(V1Api.API)),
              invocation -> Future.succeededFuture(Reply.empty())),
          () -> null);

  static Collection<Operation> operations() {
    return V1Catalogue.CATALOGUE.all();
  }

  /** Returns every parameter with its operation. */
  static Stream<Case> parameters() {
    return V1Catalogue.CATALOGUE.all().stream()
        .flatMap(o -> o.parameters().values().stream().map(p -> new Case(o, p)));
  }

  record Case(Operation operation, Parameter parameter) {
    @Override
    public String toString() {
      return operation.action() + " " + parameter.name();
    }
  }

  private static PortOneException rejection(Call call) {
    Future<Reply> answer = CHECKED.send(call);
    assertTrue(answer.failed(), () -> "let through: " + call);
    PortOneException rejection = (PortOneException) answer.cause();
    assertEquals(FailureKind.INVALID_REQUEST, rejection.kind());
    assertEquals(call.action(), rejection.action());
    return rejection;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void goodCallPasses(Operation operation) {
    assertTrue(CHECKED.send(Samples.complete(operation)).succeeded());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void callWithRequiredParametersOnlyPasses(Operation operation) {
    Map<String, Object> needed = new LinkedHashMap<>();
    operation
        .parameters()
        .values()
        .forEach(
            parameter -> {
              if (parameter.required() || operation.traits().anyOf().contains(parameter.name())) {
                needed.put(parameter.name(), Samples.good(parameter));
              }
            });

    assertTrue(CHECKED.send(Call.of(operation.action()).withParameters(needed)).succeeded());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void missingIsRejectedWhenRequired(Case it) {
    Call call = Samples.without(it.operation(), it.parameter());
    if (it.parameter().required()) {
      assertEquals("parameter '" + it.parameter().name() + "' is missing", rejection(call).text());
    } else {
      assertTrue(CHECKED.send(call).succeeded());
    }
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void misspeltIsRejectedWithTheNearestName(Case it) {
    String text = rejection(Samples.misspelt(it.operation(), it.parameter())).text();

    assertTrue(text.startsWith("unknown parameter '" + Samples.typo(it.parameter()) + "'"), text);
    assertTrue(text.endsWith("; did you mean '" + it.parameter().name() + "'?"), text);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void illTypedIsRejectedByName(Case it) {
    String text = rejection(Samples.illTyped(it.operation(), it.parameter())).text();

    assertEquals(
        "parameter '%s' must be %s"
            .formatted(it.parameter().name(), it.parameter().type().description()),
        text);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void nullIsRejectedByName(Case it) {
    Call call = Samples.complete(it.operation()).with(it.parameter().name(), null);

    String text = rejection(call).text();

    assertTrue(text.startsWith("parameter '" + it.parameter().name() + "' is null"), text);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whereOneOfSeveralIsNeededNoneIsRejected(Operation operation) {
    List<String> anyOf = operation.traits().anyOf();
    Map<String, Object> rest = new LinkedHashMap<>(Samples.complete(operation).parameters());
    anyOf.forEach(rest::remove);
    Call call = Call.of(operation.action()).withParameters(rest);

    if (anyOf.isEmpty()) {
      assertTrue(CHECKED.send(call).succeeded());
    } else {
      assertEquals(
          "one of the parameters " + String.join(", ", anyOf) + " is needed",
          rejection(call).text());
    }
  }

  @Test
  void fieldsOfObjectsAreChecked() {
    Call call = Samples.complete(V1Catalogue.CATALOGUE.require("schedules.create"));
    Map<String, Object> schedule =
        new LinkedHashMap<>(
            Map.of(
                "merchant_uid", "order-1",
                "schedule_at", 1_700_000_000L,
                "currency", "KRW",
                "amout", 1000,
                "name", "a plan"));

    assertEquals(
        "parameter 'schedules' item 0 is wrong: unknown field 'amout'; did you mean 'amount'?",
        rejection(call.with("schedules", List.of(schedule))).text());

    schedule.remove("amout");
    schedule.put("amount", 0);
    assertEquals(
        "parameter 'schedules' item 0 is wrong: field 'amount' must be more than 0",
        rejection(call.with("schedules", List.of(schedule))).text());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void textIsNotAcceptedAsANumber(Case it) {
    Call call = Samples.complete(it.operation()).with(it.parameter().name(), "1000");
    switch (it.parameter().type()) {
      case INTEGER, MONEY, WON ->
          assertEquals(
              "parameter '%s' must be a number, not text".formatted(it.parameter().name()),
              rejection(call).text());
      case SECONDS ->
          assertEquals(
              "parameter '%s' must be whole epoch seconds".formatted(it.parameter().name()),
              rejection(call).text());
      default -> {}
    }
  }

  @Test
  void wonHasNoDecimals() {
    Call update = Call.of("vbanks.update").with("imp_uid", "imp_000000000001");
    for (Object whole : List.of(1000, 1000.0, new BigDecimal("1E+3"), new BigDecimal("1000.00"))) {
      assertTrue(CHECKED.send(update.with("amount", whole)).succeeded());
    }
    for (Object broken : List.of(1000.5, new BigDecimal("0.1"))) {
      assertEquals(
          "parameter 'amount' must be an amount without decimals",
          rejection(update.with("amount", broken)).text());
    }
    assertEquals(
        "parameter 'amount' must be more than 0", rejection(update.with("amount", 0)).text());

    Call prepare =
        Samples.complete(V1Catalogue.CATALOGUE.require("kcpquick.createPrepare"))
            .with("prepaid_amount", 999_999_999);
    assertTrue(CHECKED.send(prepare).succeeded());
    assertEquals(
        "parameter 'prepaid_amount' must not be more than 999999999",
        rejection(prepare.with("prepaid_amount", 1_000_000_000)).text());
  }

  @Test
  void largestAmountHasFifteenDigitsAndSixDecimals() {
    Call refund = Call.of("payments.cancel").with("imp_uid", "imp_000000000001");
    BigDecimal greatest = new BigDecimal("999999999999999.999999");

    assertTrue(CHECKED.send(refund.with("amount", greatest)).succeeded());
    assertEquals(
        "parameter 'amount' must have at most 15 digits and 6 decimals",
        rejection(refund.with("amount", greatest.add(new BigDecimal("0.000001")))).text());
  }

  @Test
  void orderMayBeZeroAndRefundMayNot() {
    Call order = Call.of("payments.verify").with("merchant_uid", "order-1");
    Call refund = Call.of("payments.cancel").with("merchant_uid", "order-1");

    assertTrue(CHECKED.send(order.with("amount", 0)).succeeded());
    assertEquals(
        "parameter 'amount' must not be less than 0", rejection(order.with("amount", -1)).text());
    assertEquals(
        "parameter 'amount' must be more than 0", rejection(refund.with("amount", 0)).text());
  }

  @Test
  void deliveryArrivalIsADate() {
    Call register = Samples.complete(V1Catalogue.CATALOGUE.require("escrow.register"));
    Map<String, Object> parcel =
        new LinkedHashMap<>(
            Map.of("company", "CJ", "invoice", "1", "sent_at", 10, "receiving_at", "20300401"));

    assertTrue(CHECKED.send(register.with("logis", parcel)).succeeded());
    for (Object wrong : List.of(1_700_000_000, "2030-4-1")) {
      parcel.put("receiving_at", wrong);
      assertEquals(
          "parameter 'logis' is wrong: field 'receiving_at' must be a day like 20300401",
          rejection(register.with("logis", parcel)).text());
    }
  }

  @Test
  void amountOfZeroIsRejectedWherePortOneWouldRefundEverything() {
    Call refund = Call.of("payments.cancel").with("imp_uid", "imp_000000000001");
    for (Object zero : List.of(0, 0L, 0.0, new BigDecimal("0.00"))) {
      assertEquals(
          "parameter 'amount' must be more than 0", rejection(refund.with("amount", zero)).text());
    }
    for (Object odd : List.of(Double.NaN, Double.POSITIVE_INFINITY, true)) {
      assertEquals(
          "parameter 'amount' must be an amount", rejection(refund.with("amount", odd)).text());
    }
    assertEquals(
        "parameter 'amount' must have at most 15 digits and 6 decimals",
        rejection(refund.with("amount", new BigDecimal("1e999999999"))).text());
    assertEquals(
        "parameter 'amount' must have at most 15 digits and 6 decimals",
        rejection(refund.with("amount", new BigDecimal("1e-999999999"))).text());
    assertTrue(CHECKED.send(refund.with("amount", 14.2).with("checksum", 0)).succeeded());
  }
}
