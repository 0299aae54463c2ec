package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
  /** The ids in PortOne's response schemas, by the name of the schema in the catalogue. */
  private static final Map<String, Set<String>> SCHEMAS =
      Map.ofEntries(
          Map.entry("Payment", Set.of("imp_uid", "merchant_uid", "customer_uid")),
          Map.entry("PreparedPayment", Set.of("merchant_uid")),
          Map.entry("ScheduleResult", Set.of("imp_uid", "merchant_uid", "customer_uid")),
          Map.entry("Customer", Set.of("customer_uid")),
          Map.entry("Certification", Set.of("imp_uid", "merchant_uid")),
          Map.entry("CertificationOTP", Set.of("imp_uid")),
          Map.entry("Receipt", Set.of("imp_uid")),
          Map.entry("ExternalReceipt", Set.of("merchant_uid")),
          Map.entry("NaverProductOrder", Set.of("product_order_id")),
          Map.entry("NaverReview", Set.of("product_order_id")),
          Map.entry("KcpQuickMember", Set.of("member_id")),
          Map.entry("KcpQuickFidoReleased", Set.of("member_id")),
          Map.entry("KcpQuickAutopayDeleted", Set.of("customer_uid")),
          Map.entry("Tier", Set.of("tier_code")),
          Map.entry("StandardCode", Set.of("code")));

  /** Parameters whose id has another name in the response. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("card_standard_code", "code", "bank_standard_code", "code");

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

  static List<String> identified() {
    return V1Catalogue.CATALOGUE.all().stream()
        .filter(operation -> !operation.identity().ids().isEmpty())
        .map(Operation::action)
        .toList();
  }

  static Stream<Operation> all() {
    return V1Catalogue.CATALOGUE.all().stream();
  }

  private static String schema(Operation operation) {
    return operation.result().replaceFirst("^Page<(.*)>$", "$1").replace("[]", "");
  }

  /** Returns every parameter of the call, including those in lists of objects. */
  private static Set<String> names(Operation operation) {
    Set<String> names = new HashSet<>(operation.parameters().keySet());
    for (Parameter parameter : operation.parameters().values()) {
      names.addAll(parameter.fields().keySet());
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyIdThatCallAndAnswerShareIsCompared(Operation operation) {
    Set<String> carried = SCHEMAS.getOrDefault(schema(operation), Set.of());
    Set<String> expected = new TreeSet<>();
    for (String name : names(operation)) {
      String field = OTHER_NAMES.getOrDefault(name, name);
      if (carried.contains(field)) {
        expected.add(name + "=" + field);
      }
    }
    Set<String> compared = new TreeSet<>();
    operation.identity().ids().forEach(id -> compared.add(id.parameter() + "=" + id.field()));
    assertEquals(expected, compared);
  }

  @Test
  void mostOperationsAreCompared() {
    assertEquals(58, identified().size(), identified()::toString);
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

  private static PortOneException refused(PortOneV1Client asked, Call call) {
    return assertThrows(PortOneException.class, () -> asked.send(call).await());
  }

  @ParameterizedTest
  @MethodSource("identified")
  void anAnswerThatNamesAnotherIdIsRefusedAndItsConnectionClosed(String action) {
    Operation operation = V1Catalogue.CATALOGUE.require(action);
    Call call = Samples.complete(operation);
    BODIES.add(answer(operation, call, id -> "another-" + id));
    BODIES.add(answer(operation, call, id -> id));

    PortOneException failure = refused(client, call);
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
  @MethodSource("identified")
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
  @MethodSource("identified")
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
    assertTrue(refused(client, call).text().startsWith("the answer names another "));

    // A page that PortOne returns as a plain list is compared as well.
    BODIES.add(new JsonObject().put("code", 0).put("response", entries).encode());
    assertTrue(refused(client, call).text().startsWith("the answer names another "));
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
    assertEquals("the answer names another imp_uid than the request", refused(client, call).text());
  }

  /** Its decoder would return the second payment. */
  @ParameterizedTest
  @ValueSource(strings = {"\"imp_uid\"", "\"\\u0069mp_uid\""})
  void aRepeatedIdIsRefused(String secondName) {
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"," + secondName + ":\"imp_2\"}}");
    Call call = Call.of("payments.get").with("imp_uid", "imp_1");
    assertEquals("the answer names another imp_uid than the request", refused(client, call).text());
  }

  @Test
  void severalIdsInOneTextAreOneId() {
    BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}}");
    Call call = Call.of("payments.get").with("imp_uid", "imp_1,imp_2");
    assertEquals(FailureKind.BAD_UPSTREAM, refused(client, call).kind());
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
    assertEquals(FailureKind.BAD_UPSTREAM, refused(client, call).kind());
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
    assertEquals(FailureKind.OUTCOME_UNKNOWN, refused(client, call).kind());
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
        refused(longCall, Call.of("payments.cancel").with("imp_uid", "imp_B")).kind());
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
  void aBodyThatIsNotExactlyOneEnvelopeIsRefusedAndItsConnectionClosed(String body) {
    Deque<FailureKind> kinds =
        new ArrayDeque<>(List.of(FailureKind.BAD_UPSTREAM, FailureKind.OUTCOME_UNKNOWN));
    for (String action : List.of("payments.get", "payments.cancel")) {
      CONNECTIONS.clear();
      Call call = Call.of(action).with("imp_uid", "imp_1");
      BODIES.add(body);
      BODIES.add("{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}}\r\n");
      assertEquals(kinds.remove(), refused(client, call).kind());
      assertNotNullResult(call);
      assertEquals(2, new HashSet<>(CONNECTIONS).size());
    }
  }
}
