package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.testkit.v2.RecordedRequest;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every valid parameter and field arrives at PortOne unchanged and in its place. */
class WireContractTest extends V2Contract {
  private static final String STORE = "store-simulated";

  static List<Operation> operations() {
    return List.copyOf(V2Catalogue.CATALOGUE.all());
  }

  static List<Operation> operationsWithAnId() {
    return operations().stream().filter(o -> !o.pathParameters().isEmpty()).toList();
  }

  /** Sends a call, whatever PortOne answers, and returns the one request for it. */
  private RecordedRequest sent(Call call) {
    int before = simulator.requests().size();
    client.send(call).map(reply -> "").otherwise("").await();
    List<RecordedRequest> all = simulator.requests();
    assertEquals(before + 1, all.size(), call::toString);
    return all.get(before);
  }

  private void assertSentUnchanged(Operation operation, Call call) {
    RecordedRequest request = sent(call);
    assertEquals(operation.action(), request.operation());
    assertEquals(operation.method().name(), request.method());
    assertEquals(path(operation, call), segments(request.path()));
    // Not every server decodes a plus sign in the query as a space.
    assertFalse(request.rawQuery().contains("+"), request.rawQuery());
    JsonObject body = fields(operation.bodyParameters(), call);
    Map<String, List<String>> query = new LinkedHashMap<>(request.query());
    @Nullable List<String> inQuery = query.remove("requestBody");
    Map<String, List<String>> expected = new LinkedHashMap<>();
    fields(operation.queryParameters(), call)
        .forEach(field -> expected.put(field.getKey(), List.of(field.getValue().toString())));
    assertEquals(expected, query);
    if (operation.isBodyInQuery()) {
      assertEquals("", request.body());
      assertEquals(body, inQuery == null ? new JsonObject() : new JsonObject(inQuery.get(0)));
    } else {
      assertNull(inQuery);
      assertEquals(
          body, request.body().isEmpty() ? new JsonObject() : new JsonObject(request.body()));
    }
    assertEquals("PortOne " + simulator.apiSecret(), request.authorization());
    String key = request.headers().get("idempotency-key");
    if (operation.isKeyed()) {
      assertTrue(Objects.requireNonNull(key).matches("\"[0-9a-f-]{36}\""), key);
    } else {
      assertNull(key);
    }
  }

  private static JsonObject fields(Map<String, Parameter> known, Call call) {
    JsonObject fields = new JsonObject();
    call.parameters()
        .forEach(
            (name, value) -> {
              if (known.containsKey(name)) {
                fields.put(name, value);
              }
            });
    // Encoded and decoded, as lists and maps are equal to JSON only in this form.
    return new JsonObject(fields.encode());
  }

  private static List<String> path(Operation operation, Call call) {
    return Arrays.stream(operation.path().split("/", -1))
        .map(
            part ->
                part.startsWith("{")
                    ? String.valueOf(call.parameters().get(part.substring(1, part.length() - 1)))
                    : part)
        .toList();
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1))
        // A plus sign is no space in a path.
        .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyParameterArrivesUnchanged(Operation operation) {
    assertSentUnchanged(operation, Spot.complete(operation));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyWordAndLimitArrivesUnchanged(Operation operation) {
    for (Spot spot : Spot.of(operation)) {
      for (Object value : GoodValues.others(spot.parameter())) {
        assertSentUnchanged(operation, spot.with(value));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void optionalParametersMayBeAbsent(Operation operation) {
    for (Spot spot : Spot.of(operation)) {
      boolean needed =
          spot.parameter().required()
              || (V2Catalogue.NEEDS_STORE.contains(operation.action())
                  && spot.parameter().name().equals("storeId"));
      if (!needed) {
        assertSentUnchanged(operation, spot.without());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operationsWithAnId")
  void idsAreOneSegmentOfThePath(Operation operation) {
    for (String id :
        List.of("a/b", "주문-1", "a%2Fb", "a?b#c", "...", "a b", "a+b", "a;b", "😀", "a\\b", "%")) {
      for (Spot spot : Spot.of(operation)) {
        if (spot.isInPath()) {
          assertSentUnchanged(operation, spot.with(id));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void storeIsSentInThePlaceOfTheOperation(boolean byCall) {
    client = byCall ? client.withStore(STORE) : open(options().setStoreId(STORE));
    for (Operation operation : operations()) {
      Map<String, @Nullable Object> parameters =
          withoutStore(Spot.complete(operation).parameters());
      RecordedRequest request = sent(Call.of(operation.action()).withParameters(parameters));

      JsonObject input = request.input();
      List<@Nullable Object> places = new ArrayList<>();
      places.add(String.join(",", request.query().getOrDefault("storeId", List.of())));
      places.add(input.getValue("storeId"));
      for (String object : List.of("filter", "payment")) {
        places.add(input.getJsonObject(object, new JsonObject()).getValue("storeId"));
      }
      assertEquals(
          hasStore(operation) ? 1 : 0, Collections.frequency(places, STORE), operation.action());
    }
  }

  /** The simulator has its own description of every request. */
  @ParameterizedTest
  @MethodSource("operations")
  void completeCallHasTheFormThatPortOneDocuments(Operation operation) {
    String answer =
        client
            .send(Spot.complete(operation))
            .map(reply -> "accepted")
            .otherwise(Throwable::getMessage)
            .await();

    assertFalse(
        answer.matches("(?s).*(must be|must not be|is missing|is not a field|no body).*"), answer);
  }

  @Test
  void checkoutPageWithoutAStoreIsRejected() {
    Operation create = V2Catalogue.CATALOGUE.require("paymentSessions.create");
    Call call =
        Call.of(create.action()).withParameters(withoutStore(Spot.complete(create).parameters()));

    PortOneException failure = failure(client.send(call));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(
        "parameter 'storeId' is missing; the option storeId and withStore(…) set it",
        failure.text());
    assertEquals(List.of(), simulator.requests());
  }

  private static boolean hasStore(Operation operation) {
    return Spot.of(operation).stream().anyMatch(spot -> spot.parameter().name().equals("storeId"));
  }

  private static Map<String, @Nullable Object> withoutStore(Map<String, ?> parameters) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(parameters);
    rest.remove("storeId");
    for (String object : List.of("filter", "payment")) {
      if (rest.get(object) instanceof Map<?, ?> fields) {
        Map<Object, @Nullable Object> kept = new LinkedHashMap<>(fields);
        kept.remove("storeId");
        rest.put(object, kept);
      }
    }
    return rest;
  }
}
