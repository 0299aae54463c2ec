package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.internal.catalogue.Samples;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response belongs to its call: its ids are those of the call, for every operation. */
class AnswerIdentityTest {
  private static final String TOKEN =
      "{\"code\":0,\"response\":{\"access_token\":\"invented\",\"now\":1,\"expired_at\":1801}}";

  private static final Deque<String> BODIES = new ConcurrentLinkedDeque<>();
  private static final ConcurrentLinkedQueue<HttpConnection> CONNECTIONS =
      new ConcurrentLinkedQueue<>();

  private static Vertx vertx;
  private static PortOneV1Client client;
  private static PortOneV1Client longCall;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  if ("/users/getToken".equals(request.path())) {
                    request.response().end(TOKEN);
                    return;
                  }
                  CONNECTIONS.add(request.connection());
                  request.response().end(BODIES.remove());
                })
            .listen(0, "127.0.0.1")
            .await();
    client = PortOneV1Client.create(vertx, options(server).setRetries(0));
    longCall =
        PortOneV1Client.create(
            vertx, options(server).setRetries(1).setRetryBackoff(Duration.ofMillis(1)));
  }

  private static PortOneV1Options options(HttpServer server) {
    return new PortOneV1Options()
        .setApiKey("invented-key")
        .setApiSecret("invented-secret")
        .setBaseUrl("http://127.0.0.1:" + server.actualPort());
  }

  @AfterAll
  static void close() {
    vertx.close().await();
  }

  @BeforeEach
  void forget() {
    BODIES.clear();
    CONNECTIONS.clear();
  }

  /**
   * Returns a response of the operation's form whose ids are the requested ones changed by {@code
   * other}.
   */
  private static String answer(Operation operation, Call call, UnaryOperator<String> other) {
    JsonObject entry = new JsonObject().put("amount", 1);
    for (var id : operation.identity().ids()) {
      entry.put(id.field(), other.apply(id.asked(call.parameters()).get(0)));
    }
    entry.put("zip", "0");
    return envelope(operation, entry);
  }

  private static String envelope(Operation operation, JsonObject entry) {
    Object response =
        operation.isPaged()
            ? new JsonObject().put("total", 1).put("list", new JsonArray().add(entry))
            : operation.result().endsWith("[]") ? new JsonArray().add(entry) : entry;
    return new JsonObject().put("code", 0).putNull("message").put("response", response).encode();
  }

  private static PortOneException rejected(PortOneV1Client asked, Call call) {
    return assertThrows(PortOneException.class, () -> asked.send(call).await());
  }

  @ParameterizedTest
  @MethodSource("io.github.portonevertx.internal.http.ComparedIdsTest#identified")
  void anAnswerThatNamesAnotherIdIsRejectedAndItsConnectionClosed(String action) {
    Operation operation = V1Catalogue.CATALOGUE.require(action);
    Call call = Samples.complete(operation);
    BODIES.add(answer(operation, call, id -> "another-" + id));
    BODIES.add(answer(operation, call, id -> id));

    PortOneException failure = rejected(client, call);
    assertEquals(
        operation.isRead() ? FailureKind.BAD_UPSTREAM : FailureKind.OUTCOME_UNKNOWN,
        failure.kind());
    assertTrue(
        failure.text().matches("the answer names another [a-z_]+ than the request"),
        failure.text());

    assertNotNull(client.send(call).await().json());
    List<HttpConnection> used = new ArrayList<>(CONNECTIONS);
    assertEquals(2, used.size());
    assertTrue(used.get(0) != used.get(1), "the second request went over the same connection");
  }

  @ParameterizedTest
  @MethodSource("io.github.portonevertx.internal.http.ComparedIdsTest#identified")
  void responseWithoutAnIdIsAccepted(String action) {
    Operation operation = V1Catalogue.CATALOGUE.require(action);
    Call call = Samples.complete(operation);
    JsonObject empty = new JsonObject();
    JsonObject nulls = new JsonObject();
    JsonObject blanks = new JsonObject();
    for (var id : operation.identity().ids()) {
      nulls.putNull(id.field());
      blanks.put(id.field(), "");
    }
    for (JsonObject entry : List.of(empty, nulls, blanks)) {
      BODIES.add(envelope(operation, entry));
      assertNotNull(client.send(call).await().json());
    }
    BODIES.add("{\"code\":0,\"message\":null,\"response\":null}");
    client.send(call).await();
    assertEquals(1, new HashSet<>(CONNECTIONS).size());
  }

  @ParameterizedTest
  @MethodSource("io.github.portonevertx.internal.http.ComparedIdsTest#identified")
  void oneForeignEntryAmongManyIsFound(String action) {
    Operation operation = V1Catalogue.CATALOGUE.require(action);
    if (!operation.isPaged() && !operation.result().endsWith("[]")) {
      return;
    }
    Call call = Samples.complete(operation);
    JsonObject own = new JsonObject();
    JsonObject foreign = new JsonObject();
    for (var id : operation.identity().ids()) {
      own.put(id.field(), id.asked(call.parameters()).get(0));
      foreign.put(id.field(), "another");
    }
    JsonArray entries = new JsonArray().addNull().add(own).add(foreign).add(own);
    Object response = operation.isPaged() ? new JsonObject().put("list", entries) : entries;
    BODIES.add(new JsonObject().put("code", 0).put("response", response).encode());
    assertTrue(rejected(client, call).text().startsWith("the answer names another "));

    // A page that PortOne returns as a plain list is compared as well.
    BODIES.add(new JsonObject().put("code", 0).put("response", entries).encode());
    assertTrue(rejected(client, call).text().startsWith("the answer names another "));
  }

  @ParameterizedTest
  @CsvSource({
    "payments.find, merchant_uid, order-1, ORDER-1",
    "payments.find, merchant_uid, 'order-1 ', order-1",
    "customers.get, customer_uid, Customer-1, customer-1",
    "prepare.create, merchant_uid, order-1, Order-1"
  })
  void merchantIdsAreComparedByPortOnesLookupRule(
      String action, String field, String asked, String answered) {
    Operation operation = V1Catalogue.CATALOGUE.require(action);
    Call call = Call.of(action).with(field, asked);
    Call full = operation.isRead() ? call : call.with("amount", 1000);
    BODIES.add(envelope(operation, new JsonObject().put(field, answered)));
    assertNotNull(client.send(full).await().json());
  }

  @Test
  void portOnesIdsAreComparedExactly() {
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"IMP_1\"}}");
    Call call = Call.of("payments.get").with("imp_uid", "imp_1");
    assertEquals(
        "the answer names another imp_uid than the request", rejected(client, call).text());
  }

  /** Its decoder would return the second payment. */
  @ParameterizedTest
  @ValueSource(strings = {"\"imp_uid\"", "\"\\u0069mp_uid\""})
  void aRepeatedIdIsRejected(String secondName) {
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"," + secondName + ":\"imp_2\"}}");
    Call call = Call.of("payments.get").with("imp_uid", "imp_1");
    assertEquals(
        "the answer names another imp_uid than the request", rejected(client, call).text());
  }

  @Test
  void severalIdsInOneTextAreOneId() {
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}}");
    Call call = Call.of("payments.get").with("imp_uid", "imp_1,imp_2");
    assertEquals(FailureKind.BAD_UPSTREAM, rejected(client, call).kind());
  }

  @Test
  void aListMayBeFoundByEitherId() {
    Call call =
        Call.of("payments.getMany")
            .with("imp_uid", List.of("imp_1"))
            .with("merchant_uid", List.of("order-2"));
    BODIES.add(
        "{'code':0,'response':[{'imp_uid':'imp_2','merchant_uid':'order-2'},".replace('\'', '"')
            + "{'imp_uid':'imp_1','merchant_uid':'order-1'}]}".replace('\'', '"'));
    assertEquals(2, ((JsonArray) assertNotNullResult(call)).size());

    BODIES.add(
        "{'code':0,'response':[{'imp_uid':'imp_3','merchant_uid':'order-3'}]}".replace('\'', '"'));
    assertEquals(FailureKind.BAD_UPSTREAM, rejected(client, call).kind());
  }

  private static Object assertNotNullResult(Call call) {
    @Nullable Object json = client.send(call).await().json();
    assertNotNull(json);
    return json;
  }

  @Test
  void aRefundByBothIdsIsDecidedByImpUid() {
    Call call =
        Call.of("payments.cancel").with("imp_uid", "imp_1").with("merchant_uid", "not-its-order");
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\"}}");
    assertNotNullResult(call);

    BODIES.add(
        "{\"code\":0,\"response\":{\"imp_uid\":\"imp_2\",\"merchant_uid\":\"not-its-order\"}}");
    assertEquals(FailureKind.OUTCOME_UNKNOWN, rejected(client, call).kind());
  }

  @Test
  void aReadIsRepeatedOverAnotherConnection() {
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_A\"}}");
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_B\"}}");
    JsonObject payment =
        (JsonObject) longCall.send(Call.of("payments.get").with("imp_uid", "imp_B")).await().json();

    assertNotNull(payment);
    assertEquals("imp_B", payment.getString("imp_uid"));
    assertEquals(2, new HashSet<>(CONNECTIONS).size());
  }

  @Test
  void aWriteIsNotRepeated() {
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_A\"}}");
    assertEquals(
        FailureKind.OUTCOME_UNKNOWN,
        rejected(longCall, Call.of("payments.cancel").with("imp_uid", "imp_B")).kind());
    assertEquals(1, CONNECTIONS.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}}{\"code\":0,\"response\":{}}",
        "{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}} x",
        "{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}}}",
        "{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}",
        "{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"",
        "{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"},",
        "{\"response\":{\"imp_uid\":\"imp_1\"},\"code\":0}{}",
        "{\"code\":-1,\"message\":\"no\"}{}",
        ""
      })
  void aBodyThatIsNotExactlyOneEnvelopeIsRejectedAndItsConnectionClosed(String body) {
    Deque<FailureKind> kinds =
        new ArrayDeque<>(List.of(FailureKind.BAD_UPSTREAM, FailureKind.OUTCOME_UNKNOWN));
    for (String action : List.of("payments.get", "payments.cancel")) {
      CONNECTIONS.clear();
      Call call = Call.of(action).with("imp_uid", "imp_1");
      BODIES.add(body);
      BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}}\r\n");
      assertEquals(kinds.remove(), rejected(client, call).kind());
      assertNotNullResult(call);
      assertEquals(2, new HashSet<>(CONNECTIONS).size());
    }
  }
}
