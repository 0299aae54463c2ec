package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaymentQueriesTest {

  private static final String NOT_FOUND = "존재하지 않는 결제정보입니다.";

  @RegisterExtension
  final PortOneSimulatorExtension portOne =
      new PortOneSimulatorExtension(() -> new SimulatorOptions().withClock(ManualClock.stopped()));

  @Test
  void anUnknownPaymentIs404WithCodeMinusOne(PortOneSimulator simulator) throws Exception {
    HttpResponse<String> answer = new TestPeer(simulator).get("/payments/imp_unknown");

    assertEquals(404, answer.statusCode());
    assertEquals(-1, TestPeer.envelope(answer).getInteger("code"));
    assertEquals(NOT_FOUND, TestPeer.message(answer));
    assertNull(TestPeer.response(answer));
  }

  @Test
  void testPaymentIsHiddenByDefault(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().add(PaymentSeed.paid().testChannel()).getString("imp_uid");

    assertEquals(404, peer.get("/payments/" + impUid).statusCode());
    assertEquals(404, peer.get("/payments/" + impUid + "?include_sandbox=false").statusCode());
    assertEquals(200, peer.get("/payments/" + impUid + "?include_sandbox=true").statusCode());
    assertEquals(200, peer.get(many("imp_uid", impUid)).statusCode());
  }

  @Test
  void getManyReturnsAnotherOrderThanRequested(PortOneSimulator simulator) throws Exception {
    String a = simulator.ledger().pay("a", 1).getString("imp_uid");
    String b = simulator.ledger().pay("b", 2).getString("imp_uid");
    simulator.ledger().pay("c", 3);

    HttpResponse<String> answer =
        new TestPeer(simulator).get(many("imp_uid", a, b) + "&merchant_uid%5B%5D=c");

    assertEquals(200, answer.statusCode());
    assertEquals(List.of("c", "b", "a"), orders(TestPeer.list(answer)));
  }

  @Test
  void manyAre207IfSomeAreMissingAnd404IfAllAre(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String a = simulator.ledger().pay("a", 1).getString("imp_uid");

    HttpResponse<String> some = peer.get(many("imp_uid", a, "imp_unknown"));
    HttpResponse<String> none = peer.get(many("merchant_uid", "x", "y"));

    assertEquals(207, some.statusCode());
    assertEquals(0, TestPeer.envelope(some).getInteger("code"));
    assertEquals(List.of("a"), orders(TestPeer.list(some)));
    assertEquals(404, none.statusCode());
  }

  @Test
  void manyAreAtMostAHundred(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String[] ids = new String[101];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = simulator.ledger().pay(i + 1).getString("imp_uid");
    }

    assertEquals(400, peer.get(many("imp_uid", ids)).statusCode());
    HttpResponse<String> hundred =
        peer.get(many("imp_uid", List.of(ids).subList(0, 100).toArray(String[]::new)));
    assertEquals(200, hundred.statusCode());
    assertEquals(100, TestPeer.list(hundred).size());
    assertEquals(400, peer.get("/payments").statusCode());
  }

  @Test
  void findAnswersTheFirstBySortingAndStatus(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    Instant now = simulator.clock().now();
    Ledger ledger = simulator.ledger();
    ledger.add(PaymentSeed.failed().merchantUid("o").impUid("old").startedAt(now.minusSeconds(9)));
    ledger.add(PaymentSeed.paid().merchantUid("o").impUid("new").startedAt(now));

    assertEquals("new", impUid(peer.get("/payments/find/o")));
    assertEquals("old", impUid(peer.get("/payments/find/o?sorting=started")));
    assertEquals("old", impUid(peer.get("/payments/find/o/failed")));
    assertEquals("new", impUid(peer.get("/payments/find/o/all")));
    assertEquals(404, peer.get("/payments/find/o/cancelled").statusCode());
    assertEquals(NOT_FOUND, TestPeer.message(peer.get("/payments/find/other")));
    assertEquals(400, peer.get("/payments/find/o?sorting=name").statusCode());
  }

  @Test
  void orderIdMayContainAnyCharacter(PortOneSimulator simulator) throws Exception {
    simulator.ledger().pay("주문 1/2: a+b", 1004);

    HttpResponse<String> answer =
        new TestPeer(simulator).get("/payments/find/%EC%A3%BC%EB%AC%B8%201%2F2%3A%20a+b");

    assertEquals("주문 1/2: a+b", TestPeer.response(answer).getString("merchant_uid"));
  }

  @Test
  void findAllPages(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    for (int i = 1; i <= 5; i++) {
      simulator.ledger().pay("o", i);
    }

    JsonObject middle = TestPeer.response(peer.get("/payments/findAll/o?limit=2&page=2"));
    JsonObject last = TestPeer.response(peer.get("/payments/findAll/o/paid?limit=2&page=3"));

    assertEquals(List.of("total", "previous", "next", "list"), List.copyOf(middle.fieldNames()));
    assertEquals(5, middle.getInteger("total"));
    assertEquals(1, middle.getInteger("previous"));
    assertEquals(3, middle.getInteger("next"));
    assertEquals(List.of(3, 2), amounts(middle));
    assertEquals(2, last.getInteger("previous"));
    assertEquals(0, last.getInteger("next"));
    assertEquals(List.of(1), amounts(last));
    assertEquals(404, peer.get("/payments/findAll/unknown").statusCode());
    assertEquals(400, peer.get("/payments/findAll/o/paied").statusCode());
  }

  @Test
  void listByStatusAcceptsBothEndsOfTheWindow(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long now = simulator.clock().epochSeconds();
    for (int i = 1; i <= 4; i++) {
      simulator
          .ledger()
          .add(PaymentSeed.paid().amount(i).startedAt(Instant.ofEpochSecond(now - i * 10L)));
    }

    String window = "?from=" + (now - 30) + "&to=" + (now - 20);
    assertEquals(
        List.of(2, 3), amounts(TestPeer.response(peer.get("/payments/status/paid" + window))));
    assertEquals(
        List.of(3, 2),
        amounts(TestPeer.response(peer.get("/payments/status/all" + window + "&sorting=started"))));
    assertEquals(
        List.of(), amounts(TestPeer.response(peer.get("/payments/status/ready" + window))));
  }

  @Test
  void listByStatusLooksBackNinetyDaysAndNoFurther(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    Instant now = simulator.clock().now();
    long to = now.getEpochSecond();
    long days90 = Duration.ofDays(90).toSeconds();
    simulator.ledger().add(PaymentSeed.paid().amount(90).startedAt(now.minusSeconds(days90)));
    simulator.ledger().add(PaymentSeed.paid().amount(91).startedAt(now.minusSeconds(days90 + 1)));

    assertEquals(List.of(90), amounts(TestPeer.response(peer.get("/payments/status/all"))));
    assertEquals(
        200, peer.get("/payments/status/all?from=" + (to - days90) + "&to=" + to).statusCode());
    assertEquals(
        400, peer.get("/payments/status/all?from=" + (to - days90 - 1) + "&to=" + to).statusCode());
  }

  @Test
  void listByStatusHasTheLimitsOfPortOne(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    for (int i = 0; i < 21; i++) {
      simulator.ledger().pay(1);
    }

    assertEquals(20, amounts(TestPeer.response(peer.get("/payments/status/all"))).size());
    assertEquals(
        21, amounts(TestPeer.response(peer.get("/payments/status/all?limit=1000"))).size());
    assertEquals(200, peer.get("/payments/status/all?page=2").statusCode());
    assertEquals(400, peer.get("/payments/status/all?page=3").statusCode());
    assertEquals(400, peer.get("/payments/status/all?page=0").statusCode());
    assertEquals(400, peer.get("/payments/status/all?limit=0").statusCode());
    assertEquals(400, peer.get("/payments/status/all?limit=1001").statusCode());
    assertEquals(400, peer.get("/payments/status/all?limit=many").statusCode());
    assertEquals("지원되지 않는 상태값입니다.", TestPeer.message(peer.get("/payments/status/canceled")));
  }

  @Test
  void onlyPaycoHasABalance(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String payco = simulator.ledger().add(PaymentSeed.payco().amount(700)).getString("imp_uid");
    String card = simulator.ledger().pay(700).getString("imp_uid");
    simulator.ledger().refund(payco, BigDecimal.TEN, null);

    JsonObject balance = TestPeer.response(peer.get("/payments/" + payco + "/balance"));

    assertEquals(690, balance.getInteger("amount"));
    assertEquals(690, balance.getJsonObject("primary").getInteger("supply"));
    assertEquals(404, peer.get("/payments/" + card + "/balance").statusCode());
  }

  @Test
  void unknownPathIs404AndWrongMethod405(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    assertEquals(404, peer.get("/no/such/path").statusCode());
    assertEquals(405, peer.get("/users/getToken").statusCode());
    assertEquals(405, peer.send("DELETE", "/payments/cancel", new JsonObject()).statusCode());
  }

  private static String many(String parameter, String... ids) {
    return "/payments?" + parameter + "%5B%5D=" + String.join("&" + parameter + "%5B%5D=", ids);
  }

  private static String impUid(HttpResponse<String> answer) {
    return TestPeer.response(answer).getString("imp_uid");
  }

  private static List<String> orders(JsonArray payments) {
    return payments.stream().map(p -> ((JsonObject) p).getString("merchant_uid")).toList();
  }

  private static List<Integer> amounts(JsonObject page) {
    return page.getJsonArray("list").stream()
        .map(p -> ((JsonObject) p).getInteger("amount"))
        .toList();
  }
}
