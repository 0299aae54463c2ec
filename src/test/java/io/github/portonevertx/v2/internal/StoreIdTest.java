package io.github.portonevertx.v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreIdTest {
  private final List<Call> sent = new ArrayList<>();

  private Call placed(@Nullable String defaultStore, Call call) {
    new StoreId(defaultStore)
        .handle(
            new Invocation(
                call,
                V2Api.API.catalogue().require(call.action()),
                Deadline.after(Duration.ofSeconds(1))),
            invocation -> {
              sent.add(invocation.call());
              return Future.succeededFuture(Reply.empty());
            })
        .await();
    return sent.get(0);
  }

  static List<Operation> operations() {
    return Stream.concat(V2Api.API.catalogue().all().stream(), V2Api.API.catalogue().own().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void storeIsPlacedWhereTheCatalogueHasIt(Operation operation) {
    Call call = placed("store-1", Call.of(operation.action()));

    String expected =
        operation.parameters().containsKey("storeId")
            ? "{storeId=store-1}"
            : holds(operation, "filter")
                ? "{filter={storeId=store-1}}"
                : holds(operation, "payment") ? "{payment={storeId=store-1}}" : "{}";
    assertEquals(expected, call.parameters().toString());
  }

  private static boolean holds(Operation operation, String object) {
    return operation.parameters().containsKey(object)
        && operation.parameters().get(object).fields().containsKey("storeId");
  }

  @Test
  void storeOfTheCallHasPrecedence() {
    Call call = placed("store-1", Call.of("payments.get").withSetting("store-id", "store-2"));

    assertEquals(Map.of("storeId", "store-2"), call.parameters());
    assertEquals(Map.of(), call.settings());
  }

  @Test
  void parameterOfTheCallHasPrecedence() {
    assertEquals(
        Map.of("storeId", "store-3"),
        placed("store-1", Call.of("payments.get").with("storeId", "store-3")).parameters());
    sent.clear();
    Call list = Call.of("payments.list").with("filter", Map.of("storeId", "store-3"));
    assertEquals(list.parameters(), placed("store-1", list).parameters());
  }

  @Test
  void otherFieldsOfTheFilterAreKept() {
    assertEquals(
        Map.of("filter", Map.of("isTest", true, "storeId", "store-1")),
        placed("store-1", Call.of("payments.list").with("filter", Map.of("isTest", true)))
            .parameters());
  }

  @ParameterizedTest
  @ValueSource(strings = {"payments.get", "payments.list", "payments.cancel"})
  void nothingIsAddedWithoutAStore(String action) {
    assertEquals(Map.of(), placed(null, Call.of(action)).parameters());
  }

  @Test
  void sessionWithoutAStoreIsRejected() {
    PortOneException failure =
        assertThrows(PortOneException.class, () -> placed(null, Call.of("paymentSessions.create")));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(
        "parameter 'storeId' is missing; the option storeId and withStore(…) set it",
        failure.text());
  }
}
