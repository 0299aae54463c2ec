package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
  private final List<Call> sent = new ArrayList<>();
  private final Transport validation =
      Stages.edge(
          Stage.chain(List.of(new Validation(V1Api.API)), invocation -> stub(invocation.call())),
          () -> null);

  private Future<Reply> stub(Call call) {
    sent.add(call);
    return Future.succeededFuture(Reply.empty());
  }

  private static final Call GET = Call.of("payments.get").with("imp_uid", "imp_1");
  private static final Call LIST = Call.of("payments.listByStatus").with("payment_status", "all");

  private String rejection(Call call) {
    int before = sent.size();
    PortOneException failure =
        assertInstanceOf(PortOneException.class, validation.send(call).cause());
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(0, failure.httpStatus());
    assertEquals(before, sent.size());
    return failure.text();
  }

  private void accepted(Call call) {
    assertNull(validation.send(call).cause());
    assertEquals(call, sent.get(sent.size() - 1));
  }

  @Test
  void unknownActionIsRejectedWithTheNearestName() {
    assertEquals(
        "unknown action 'payment.get'; did you mean 'payments.get'?",
        rejection(Call.of("payment.get")));
    assertTrue(rejection(Call.of("z".repeat(10_000))).length() < 500);
  }

  @Test
  void unknownParameterIsRejectedWithTheNearestName() {
    assertEquals(
        "unknown parameter 'impUid'; did you mean 'imp_uid'?",
        rejection(Call.of("payments.get").with("impUid", "x")));
  }

  @Test
  void aMissingParameterIsNamed() {
    assertEquals("parameter 'imp_uid' is missing", rejection(Call.of("payments.get")));
    assertEquals(
        "one of the parameters imp_uid, merchant_uid is needed",
        rejection(Call.of("payments.getMany")));
  }

  @Test
  void nullIsRejectedRequiredOrNot() {
    assertEquals(
        "parameter 'imp_uid' is null", rejection(Call.of("payments.get").with("imp_uid", null)));
    assertEquals(
        "parameter 'include_sandbox' is null; leave it out instead",
        rejection(GET.with("include_sandbox", null)));
  }

  @Test
  void textsAreChecked() {
    assertEquals("parameter 'imp_uid' must be text", rejection(GET.with("imp_uid", 1)));
    assertEquals("parameter 'imp_uid' is blank", rejection(GET.with("imp_uid", " \t")));
    accepted(GET.with("imp_uid", "x".repeat(32)));
    assertEquals(
        "parameter 'imp_uid' is longer than 32 characters",
        rejection(GET.with("imp_uid", "x".repeat(33))));
    assertTrue(
        rejection(LIST.with("payment_status", "PAID"))
            .startsWith("parameter 'payment_status' must"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void aDotSegmentWouldNameAnotherResource(String segment) {
    assertEquals(
        "parameter 'imp_uid' cannot be '" + segment + "'", rejection(GET.with("imp_uid", segment)));
    accepted(GET.with("imp_uid", "..."));
  }

  @Test
  void loneSurrogatesAreRejected() {
    for (String broken : List.of("a\ud83d", "\udcb3", "\udcb3\ud83d", "\ud83d\ud83d\udcb3")) {
      assertEquals(
          "parameter 'imp_uid' is not valid Unicode", rejection(GET.with("imp_uid", broken)));
    }
    accepted(GET.with("imp_uid", "\ud83d\udcb3"));
  }

  @Test
  void wholeNumbersAreChecked() {
    for (Object right : List.of(1, 1000, 7L, (short) 8, 1.0, BigInteger.TEN)) {
      accepted(LIST.with("limit", right));
    }
    for (Object wrong : List.of(1.5, true, new JsonObject(), 1.5f)) {
      assertEquals(
          "parameter 'limit' must be a whole number", rejection(LIST.with("limit", wrong)));
    }
    for (Object far : List.of(0, -1, 1001, Long.MAX_VALUE, BigInteger.ONE.shiftLeft(99))) {
      assertEquals("parameter 'limit' must be from 1 to 1000", rejection(LIST.with("limit", far)));
    }
  }

  @Test
  void millisecondsForSecondsAreRejected() {
    accepted(LIST.with("from", 0).with("to", 9_999_999_999L));
    String text = rejection(LIST.with("from", 1_700_000_000_000L));
    assertTrue(text.endsWith("(seconds, not milliseconds)"), text);
    assertTrue(rejection(LIST.with("to", -1)).startsWith("parameter 'to' must be from 0"));
    assertEquals(
        "parameter 'to' must be whole epoch seconds", rejection(LIST.with("to", "2026-01-01")));
  }

  @Test
  void booleansAreChecked() {
    accepted(GET.with("include_sandbox", false));
    for (Object wrong : List.of("true", 1)) {
      assertEquals(
          "parameter 'include_sandbox' must be true or false",
          rejection(GET.with("include_sandbox", wrong)));
    }
  }

  @Test
  void listsAreChecked() {
    Call many = Call.of("payments.getMany");
    accepted(many.with("imp_uid", List.of("a")));
    accepted(many.with("merchant_uid", new JsonArray().add("a").add("b")));
    assertEquals(
        "parameter 'imp_uid' is an empty list", rejection(many.with("imp_uid", List.of())));
    assertEquals(
        "parameter 'imp_uid' must be a list of texts", rejection(many.with("imp_uid", "a")));
    assertEquals(
        "parameter 'imp_uid' must be a list of texts",
        rejection(many.with("imp_uid", Map.of("a", "b"))));
    assertEquals(
        "parameter 'imp_uid' item 1 must be text",
        rejection(many.with("imp_uid", new JsonArray().add("a").addNull())));
    assertEquals(
        "parameter 'imp_uid' item 0 is longer than 32 characters",
        rejection(many.with("imp_uid", List.of("x".repeat(33)))));
  }

  /** A query has no form for an object in a list, and the text of a Java object is not one. */
  @Test
  void anUncheckedParameterOfAQueryHasAFormThatAQueryCanHold() {
    String text =
        "unchecked parameter 'x' is sent in a query: it must be a text, a number, true or false,"
            + " or a list or an object of these";
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("a", null);

    for (Object right : List.of("a", 1, true, List.of("a", 1), Map.of("a", 1))) {
      accepted(GET.unchecked("x", right));
    }
    for (Object wrong :
        List.of(
            new JsonArray().addNull(),
            List.of(List.of(1)),
            List.of(Map.of("a", 1)),
            nothing,
            Map.of("a", List.of(1)),
            Map.of("a", Map.of()),
            Duration.ZERO,
            List.of('c'))) {
      assertEquals(text, rejection(GET.unchecked("x", wrong)));
    }
    for (Object none : List.of(List.of(), new JsonObject())) {
      assertEquals(
          "unchecked parameter 'x' needs a name and a value", rejection(GET.unchecked("x", none)));
    }
    Call cancel = Call.of("payments.cancel").with("imp_uid", "imp_1");
    accepted(cancel.unchecked("x", new JsonArray().addNull().add(new JsonObject())));
    accepted(cancel.unchecked("x", List.of()));
  }

  @Test
  void tierAndTimeoutAreChecked() {
    accepted(GET.withSetting("tier", "A1B").withTimeout(Duration.ofMillis(1)));
    for (String tier : List.of("", "abc", "AB", "ABCD", "A\r\n")) {
      assertEquals(
          "tier must be three characters A-Z or 0-9", rejection(GET.withSetting("tier", tier)));
    }
    assertEquals(
        "parameter 'imp_uid' is blank",
        rejection(GET.with("imp_uid", " ").withSetting("tier", "A1B")));
    for (Duration none : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
      assertEquals("timeout must be more than 0 ms", rejection(GET.withTimeout(none)));
    }
  }

  @Test
  void aRejectionNamesItsActionAndNoValue() {
    Throwable failure = validation.send(GET.with("include_sandbox", "a person")).cause();
    assertEquals(
        "payments.get: parameter 'include_sandbox' must be true or false [INVALID_REQUEST]",
        failure.getMessage());
  }

  private enum Field {
    requester
  }

  @Test
  void nonTextNameIsUnknown() {
    Call cancel = Call.of("payments.cancel").with("imp_uid", "imp_1");
    Map<Object, Object> extra = new HashMap<>();
    // Sent without it, the refund would be different from the requested one.
    extra.put(Field.requester, "admin");
    assertTrue(
        rejection(cancel.with("extra", extra))
            .startsWith("parameter 'extra' is wrong: unknown field 'requester'"));

    Map<String, Object> nameless = new HashMap<>();
    nameless.put(null, "x");
    assertTrue(
        rejection(Call.of("payments.get").withParameters(nameless))
            .startsWith("unknown parameter 'null'"));
    assertTrue(
        rejection(cancel.with("extra", nameless))
            .startsWith("parameter 'extra' is wrong: unknown field 'null'"));
  }

  @Test
  void amountKeepsItsNumber() {
    Call cancel = Call.of("payments.cancel").with("imp_uid", "imp_1");
    accepted(cancel.with("amount", BigInteger.valueOf(1000)));
    assertEquals(
        "parameter 'amount' must be an amount",
        rejection(cancel.with("amount", new AtomicInteger(1000))));
    assertEquals(
        "parameter 'amount' must be a number, not text", rejection(cancel.with("amount", "1000")));
  }

  @Test
  void hugeNumberIsNotExpandedInTheFailure() {
    BigInteger huge = BigInteger.ONE.shiftLeft(30_000_000);
    Call cancel = Call.of("payments.cancel").with("imp_uid", "imp_1");
    for (Number amount : List.of(huge, new BigDecimal(huge), new BigDecimal(huge, 40_000_000))) {
      assertEquals(
          "parameter 'amount' must have at most 15 digits and 6 decimals",
          rejection(cancel.with("amount", amount)));
    }
    assertEquals("parameter 'limit' must be from 1 to 1000", rejection(LIST.with("limit", huge)));
  }
}
