package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded random forms, JSON bodies and queries: every request has one response and causes no
 * defect.
 */
@ExtendWith(PortOneSimulatorExtension.class)
class HostileRequestsTest {

  private static final int REQUESTS = 1500;

  private static final List<String> VALUES =
      List.of(
          "",
          "1",
          "1000",
          "-1",
          "0.1",
          "14.2",
          "1e999999999",
          "1e-999999999",
          "9223372036854775808",
          "999999999999999",
          "9".repeat(50),
          "NaN",
          "true",
          "maybe",
          "2030-04",
          "20000101",
          "00000000",
          "imp_000000000001",
          "order-1",
          "me",
          "KRW",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "[1,{}]",
          "{\"a\":{\"b\":[]}}",
          "[{\"merchant_uid\":\"x\",\"schedule_at\":9999999999,\"amount\":1,\"name\":\"n\"}]",
          "[".repeat(2000),
          "%ED%A0%80",
          "%00",
          "%",
          "%zz",
          "가💳",
          "x".repeat(5000));

  private static final List<String> BRACKETS =
      List.of(
          "",
          "",
          "",
          "[]",
          "[0]",
          "[1]",
          "[9999]",
          "[99999999999]",
          "[a]",
          "[0][a]",
          "[][a]",
          "[[",
          "]",
          "[]]",
          "[a][b][c][d][e][f][g][h]",
          "[-1]",
          "[0][merchant_uid]",
          "%5B0%5D");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyFormIsAnsweredOnceAndWithoutADefect(long seed, PortOneSimulator simulator)
      throws Exception {
    run(seed, simulator, "application/x-www-form-urlencoded");
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void everyJsonIsAnsweredOnceAndWithoutADefect(long seed, PortOneSimulator simulator)
      throws Exception {
    run(seed, simulator, "application/json");
  }

  private static void run(long seed, PortOneSimulator simulator, String type) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    TestPeer peer = new TestPeer(simulator);
    String token = peer.token().getString("access_token");
    simulator.billingKeys().issue("me");
    simulator.ledger().pay("order-1", 1000);
    long before = simulator.requests().size();
    for (int i = 0; i < REQUESTS; i++) {
      Route route = simulator.table().get(random.nextInt(simulator.table().size()));
      OperationFields fields = OperationFields.of(route.operation());
      boolean json = type.equals("application/json");
      String body = json ? json(random, fields) : form(random, fields);
      String path =
          route
              .template()
              .replace("{payment_status}", "all")
              .replaceAll("\\{[^}]*}", random.nextBoolean() ? "imp_000000000001" : "me");
      HttpRequest.Builder request =
          peer.request(path + query(random, fields))
              .header("Authorization", token)
              .header("Content-Type", type)
              .method(route.method().name(), BodyPublishers.ofString(body));

      HttpResponse<String> answer = peer.send(request);

      String step = "seed " + seed + ", request " + i + ", " + route.operation() + ": " + body;
      // The documented rejections of Naver and the receipts have a status of 5xx.
      JsonObject envelope = TestPeer.envelope(answer);
      assertTrue(envelope.containsKey("code"), step);
      assertFalse(answer.body().contains("Simulator defect"), () -> step + answer.body());
      if (answer.statusCode() >= 500) {
        assertEquals(-1, envelope.getInteger("code"), step);
      }
    }
    assertEquals(before + REQUESTS, simulator.requests().size());
    // The objects stored meanwhile can still be read and displayed.
    assertEquals(
        200,
        peer.send(peer.request("/payments/status/all").header("Authorization", token))
            .statusCode());
    assertTrue(simulator.ledger().payments().size() >= 1);
  }

  /** Encodes the value, as Java's client requires. */
  private static String query(SplittableRandom random, OperationFields fields) {
    StringBuilder query = new StringBuilder("?");
    for (String name : names(random, fields.query())) {
      String field = name + pick(random, BRACKETS).replace("%5B", "[").replace("%5D", "]");
      query
          .append(URLEncoder.encode(field, StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(pick(random, VALUES), StandardCharsets.UTF_8))
          .append('&');
    }
    return query.toString();
  }

  private static String form(SplittableRandom random, OperationFields fields) {
    StringBuilder form = new StringBuilder();
    for (String name : names(random, fields.body())) {
      form.append(name)
          .append(pick(random, BRACKETS))
          .append(random.nextInt(20) == 0 ? "" : "=")
          .append(pick(random, VALUES))
          .append('&');
    }
    return form.toString();
  }

  private static String json(SplittableRandom random, OperationFields fields) {
    if (random.nextInt(10) == 0) {
      return pick(random, VALUES);
    }
    StringBuilder json = new StringBuilder("{");
    for (String name : names(random, fields.body())) {
      String value = pick(random, VALUES);
      boolean raw = random.nextBoolean() && !value.isEmpty();
      json.append(json.length() > 1 ? "," : "")
          .append('"')
          .append(name)
          .append("\":")
          .append(raw ? value : new JsonObject().put("v", value).encode().replace("{\"v\":", ""));
      if (!raw) {
        json.setLength(json.length() - 1);
      }
    }
    return json.append('}').toString();
  }

  private static List<String> names(SplittableRandom random, Map<String, Field> fields) {
    List<String> known = List.copyOf(fields.keySet());
    return random
        .ints(random.nextInt(12), 0, known.size() + 1)
        .mapToObj(i -> i < known.size() ? known.get(i) : "unknown")
        .toList();
  }

  private static String pick(SplittableRandom random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
