package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRefusal;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as PHP, Python, Ruby, curl and JavaScript clients send them. */
@ExtendWith(PortOneSimulatorExtension.class)
class ForeignClientsTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String UNSCHEDULE = "/subscribe/payments/unschedule";
  private static final String SCHEDULE = "/subscribe/payments/schedule";

  private PortOneSimulator simulator;
  private TestPeer peer;

  @BeforeEach
  void plan(PortOneSimulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.billingKeys().issue("me");
    for (String order : List.of("A", "B", "C")) {
      simulator.schedules().plan("me", order, simulator.clock().now().plusSeconds(3600), 1000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "merchant_uid=A&merchant_uid=B",
        "merchant_uid[]=A&merchant_uid[]=B",
        "merchant_uid%5B%5D=A&merchant_uid%5B%5D=B",
        "merchant_uid[0]=A&merchant_uid[1]=B",
        "merchant_uid%5B1%5D=B&merchant_uid%5B0%5D=A",
        "merchant_uid[3]=A&merchant_uid[7]=B",
        "merchant_uid=%5B%22A%22,%22B%22%5D"
      })
  void allNamedSchedulesAndNoOtherAreRevoked(String orders) throws Exception {
    HttpResponse<String> answer = unschedule(orders);

    assertAccepted(answer);
    assertEquals(List.of("revoked", "revoked", "scheduled"), statuses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"merchant_uid[0]=A", "merchant_uid[]=A", "merchant_uid=A"})
  void oneNamedScheduleIsRevoked(String orders) throws Exception {
    unschedule(orders);

    assertEquals(List.of("revoked", "scheduled", "scheduled"), statuses());
  }

  /** Each of these would revoke every schedule of the customer if the list were ignored. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "merchant_uid[0=A",
        "merchant_uid[x]=A",
        "merchant_uid[0][x]=A",
        "merchant_uid.0=A",
        "merchant_uid[0].x=A",
        "merchant_uid=",
        "merchant_uid[]=",
        "merchant_uid",
        "merchant_uid[00]=A",
        "merchant_uid[99999]=A",
        "merchant_uid[0]=A&merchant_uid[0]=B",
        "merchant_uid[]=A&merchant_uid[1]=B",
        "merchant_uid=A&merchant_uid[]=B",
        "merchant_uid=[A",
        "merchant_uid=%BE%C8",
        "merchant_uid=%zz",
        "merchant_uids[]=A"
      })
  void aListThatCannotBeReadIsRefusedByName(String orders) throws Exception {
    HttpResponse<String> answer = unschedule(orders);

    assertRefusalNames("merchant_uid", answer);
    assertNothingIsRevoked();
  }

  @Test
  void aFieldOfTheBodyInTheQueryIsRefused() throws Exception {
    HttpResponse<String> answer = form(UNSCHEDULE + "?merchant_uid[]=A", "customer_uid=me");

    assertRefusal(400, -1, "merchant_uid 파라메터는 정의되어 있지 않습니다.", answer);
    assertNothingIsRevoked();
  }

  @ParameterizedTest
  @ValueSource(strings = {"product_order_id[0]=a", "product_order_id[]=a", "product_order_id=a"})
  void aRefundOfOneNaverOrderIsNotOneOfAll(String orders) throws Exception {
    simulator.ledger().add(PaymentSeed.naverOrder().impUid("naver").amount(3000));
    simulator.naverOrders().add("naver", "a", 1000);
    simulator.naverOrders().add("naver", "b", 2000);

    HttpResponse<String> answer = form("/payments/naver/naver/cancel", orders);

    assertAccepted(answer);
    JsonObject payment = simulator.ledger().payments().get(0);
    assertEquals(1000, Ledger.money(payment, "cancel_amount").intValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedules[0][merchant_uid]=X&schedules[0][schedule_at]=AT&schedules[0][amount]=5"
            + "&schedules[0][name]=n&schedules[1][merchant_uid]=Y&schedules[1][schedule_at]=AT"
            + "&schedules[1][amount]=14.2&schedules[1][currency]=USD&schedules[1][name]=n",
        "schedules[][merchant_uid]=X&schedules[][schedule_at]=AT&schedules[][amount]=5"
            + "&schedules[][name]=n&schedules[][merchant_uid]=Y&schedules[][schedule_at]=AT"
            + "&schedules[][amount]=14.2&schedules[][currency]=USD&schedules[][name]=n",
        "schedules=[{\"merchant_uid\":\"X\",\"schedule_at\":AT,\"amount\":5,\"name\":\"n\"},"
            + "{\"merchant_uid\":\"Y\",\"schedule_at\":\"AT\",\"amount\":14.2,\"currency\":\"USD\","
            + "\"name\":\"n\"}]",
        "schedules={\"merchant_uid\":\"X\",\"schedule_at\":AT,\"amount\":5,\"name\":\"n\"}"
            + "&schedules={\"merchant_uid\":\"Y\",\"schedule_at\":AT,\"amount\":\"14.2\","
            + "\"currency\":\"USD\",\"name\":\"n\"}"
      })
  void schedulesOfAFormArePlanned(String schedules) throws Exception {
    String at = Long.toString(simulator.clock().epochSeconds() + 60);

    HttpResponse<String> answer = form(SCHEDULE, "customer_uid=me&" + schedules.replace("AT", at));

    assertAccepted(answer);
    JsonArray planned = TestPeer.list(answer);
    assertEquals("X", planned.getJsonObject(0).getString("merchant_uid"));
    assertEquals("KRW", planned.getJsonObject(0).getString("currency"));
    assertEquals(Long.valueOf(at), planned.getJsonObject(0).getLong("schedule_at"));
    assertEquals("Y", planned.getJsonObject(1).getString("merchant_uid"));
    assertEquals("USD", planned.getJsonObject(1).getString("currency"));
    assertEquals(14.2, planned.getJsonObject(1).getDouble("amount"));
  }

  /**
   * The form that Python's requests and urlencode and JavaScript's URLSearchParams produce for a
   * list of objects.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedules=merchant_uid&schedules=amount",
        "schedules=%7B%27merchant_uid%27%3A+%27X%27%7D",
        "schedules=%5Bobject+Object%5D",
        "schedules=Array"
      })
  void schedulesWhoseValuesWereLostAreRefused(String schedules) throws Exception {
    HttpResponse<String> answer = form(SCHEDULE, "customer_uid=me&" + schedules);

    assertRefusalNames("schedules", answer);
  }

  /**
   * The form that JavaScript's URLSearchParams produces for a list of texts: one id that does not
   * exist.
   */
  @Test
  void idsJoinedByCommasRevokeNothing() throws Exception {
    HttpResponse<String> answer = unschedule("merchant_uid=A%2CB");

    assertRefusal(200, 1, "취소할 예약결제 기록이 존재하지 않습니다.", answer);
    assertNothingIsRevoked();
  }

  @Test
  void nestedFieldsOfAnEscrowAreRead() throws Exception {
    simulator.ledger().add(PaymentSeed.paid().escrow().impUid("held").amount(1000));

    HttpResponse<String> answer =
        form(
            "/escrows/logis/held",
            "sender[name]=a&sender[formed_address][address_line_1]=b&receiver[tel]=0"
                + "&logis[company]=CJ&logis[invoice]=0001&logis[sent_at]=1700000000");
    HttpResponse<String> misspelled =
        form("/escrows/logis/held", "sender[nmae]=a&receiver[tel]=0&logis[company]=CJ");

    assertAccepted(answer);
    assertEquals("0001", TestPeer.response(answer).getString("invoice"));
    assertEquals(1_700_000_000, TestPeer.response(answer).getInteger("sent_at"));
    assertRefusal(400, -1, "sender[nmae] 파라메터는 정의되어 있지 않습니다.", misspelled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imp_uid[0]=p1&imp_uid[1]=p2",
        "imp_uid%5B0%5D=p1&imp_uid%5B1%5D=p2",
        "imp_uid[]=p1&imp_uid[]=p2",
        "imp_uid=p1&imp_uid=p2",
        "imp_uid[0]=p1&merchant_uid[0]=o2"
      })
  void listsOfAQueryAreReadWithAndWithoutIndexes(String query) throws Exception {
    simulator.ledger().add(PaymentSeed.paid().impUid("p1").merchantUid("o1"));
    simulator.ledger().add(PaymentSeed.paid().impUid("p2").merchantUid("o2"));

    HttpResponse<String> answer = get("/payments?" + query);

    assertAccepted(answer);
    assertEquals(2, TestPeer.list(answer).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer_uid[0]=me&customer_uid[1]=you",
        "customer_uid%5B%5D=me&customer_uid%5B%5D=you",
        "customer_uid=me&customer_uid=you"
      })
  void billingKeysAreListedWithAndWithoutIndexes(String query) throws Exception {
    simulator.billingKeys().issue("you");

    HttpResponse<String> answer = get("/subscribe/customers?" + query);

    assertAccepted(answer);
    assertEquals(2, TestPeer.list(answer).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"imp_uid[]=%zz", "imp_uid[]=%", "imp_uid[]=%FF", "imp_uid[=a", "%=%"})
  void aQueryThatCannotBeDecodedIsAnswered(String query) throws Exception {
    String token = peer.token().getString("access_token");

    String answer = raw("GET /payments?" + query + " HTTP/1.1\r\nAuthorization: " + token);
    String page = raw("GET /window?" + query + " HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(page.startsWith("HTTP/1.1 400 "), page);
  }

  /** The official Python and Java clients send no channel_key, and repeat the id of the path. */
  @Test
  void aBillingKeyIsIssuedWithoutAChannelKey() throws Exception {
    HttpResponse<String> answer =
        peer.post(
            "/subscribe/customers/new",
            json(
                "customer_uid",
                "new",
                "card_number",
                "0000-0000-0000-0000",
                "expiry",
                "2030-04",
                "birth",
                "000101"));

    assertAccepted(answer);
    assertEquals("new", TestPeer.response(answer).getString("customer_uid"));
  }

  @Test
  void aBillingKeyForTwoCustomersIsRefused() throws Exception {
    HttpResponse<String> answer =
        form("/subscribe/customers/new", "customer_uid=old&card_number=0&expiry=2030-04");

    assertRefusal(400, -1, "customer_uid 파라메터가 경로의 값과 다릅니다.", answer);
    assertEquals(1, simulator.billingKeys().keys().size());
  }

  @Test
  void aScheduleWithoutACurrencyIsInWon() throws Exception {
    JsonObject plan =
        json("merchant_uid", "X", "schedule_at", simulator.clock().epochSeconds() + 60, "amount", 5)
            .put("name", "n");
    HttpResponse<String> answer =
        peer.post(SCHEDULE, json("customer_uid", "me", "schedules", new JsonArray().add(plan)));

    assertAccepted(answer);
    assertEquals("KRW", TestPeer.list(answer).getJsonObject(0).getString("currency"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vbanks", "/cvs", "/benepia/payment", "/certifications/otp/request"})
  void noOtherOperationRequiresAChannelKey(String path) throws Exception {
    HttpResponse<String> answer = peer.post(path, json("merchant_uid", "o"));

    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(!TestPeer.message(answer).contains("channel_key"), answer.body());
  }

  /**
   * Several shops send this name of a browser parameter, and PortOne then refunds the full amount.
   */
  @Test
  void aRefundWithAMisspelledAmountIsRefused() throws Exception {
    String impUid = simulator.ledger().pay(1000).getString("imp_uid");

    HttpResponse<String> answer =
        form("/payments/cancel", "imp_uid=" + impUid + "&cancel_request_amount=100");

    assertRefusal(400, -1, "cancel_request_amount 파라메터는 정의되어 있지 않습니다.", answer);
    assertEquals(0, simulator.executions(impUid));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount=1&amount=2",
        "amount[]=1",
        "amount[0]=1",
        "amount[x]=1",
        "amount=x",
        "amount=1e999999999",
        "amount=1e-999999999",
        "amount=99999999999999999999",
        "enable_webhook=maybe",
        "extra=requester",
        "extra[]=customer",
        "extra[requester][x]=customer",
        "imp_uid[a]=x"
      })
  void aValueThatDoesNotFitIsRefusedByName(String field) throws Exception {
    String impUid = simulator.ledger().pay(1000).getString("imp_uid");

    HttpResponse<String> answer =
        form(
            "/payments/cancel",
            field.startsWith("imp_uid") ? field : "imp_uid=" + impUid + "&" + field);

    assertEquals(400, answer.statusCode(), answer.body());
    String name = field.replaceAll("[\\[=].*", "");
    assertTrue(TestPeer.message(answer).contains(name), answer.body());
    assertEquals(0, simulator.executions(impUid));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "Application/X-WWW-Form-Urlencoded",
        "application/x-www-form-urlencoded;charset=utf-8",
        "application/x-www-form-urlencoded; charset=\"UTF-8\"",
        "application/x-www-form-urlencoded ; Charset=UTF-8; x=y"
      })
  void formContentTypeIsReadInEverySpelling(String type) throws Exception {
    HttpResponse<String> answer = send(type, "/payments/prepare", "merchant_uid=o%20+1&amount=5");

    assertAccepted(answer);
    assertEquals("o  1", TestPeer.response(answer).getString("merchant_uid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8"})
  void jsonContentTypeIsReadInEverySpelling(String type) throws Exception {
    HttpResponse<String> answer =
        send(type, "/payments/prepare", "{\"merchant_uid\":\"o\",\"amount\":5}");

    assertAccepted(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=x",
        "text/plain;charset=UTF-8",
        "application/xml",
        "application/x-www-form-urlencoded; charset=EUC-KR",
        "application/json; charset=EUC-KR"
      })
  void anotherTypeIsRefused(String type) throws Exception {
    HttpResponse<String> answer =
        send(type, "/payments/prepare", "{\"merchant_uid\":\"o\",\"amount\":5}");

    assertRefusal(415, -1, "지원되지 않는 Content-Type입니다. 사용 가능한 값: application/json, " + FORM, answer);
  }

  @Test
  void jsonSentAsAFormIsRefusedWithoutRepeatingIt() throws Exception {
    HttpResponse<String> answer =
        form("/payments/prepare", "{\"merchant_uid\":\"secret-order\",\"amount\":5}");

    assertRefusal(400, -1, "Content-Type이 " + FORM + "인데 본문은 JSON입니다.", answer);
  }

  @Test
  void emptyBodiesAndNullAreBodiesWithoutFields() throws Exception {
    simulator.schedules().plan("me", "D", simulator.clock().now().plusSeconds(60), 1000);
    form(UNSCHEDULE, "customer_uid=me");

    for (String order : List.of("A", "B")) {
      String path = SCHEDULE + "/" + order + "/retry";
      assertEquals(200, form(path, "").statusCode());
      assertEquals(400, form(path, "x=1").statusCode());
    }
    assertEquals(200, send("application/json", SCHEDULE + "/C/retry", "null").statusCode());
    assertEquals(200, send("application/json", SCHEDULE + "/D/retry", "").statusCode());
  }

  @Test
  void receiptAmountIsAWholeNumber() throws Exception {
    HttpResponse<String> answer =
        form("/receipts/external/o", "name=n&identifier=01000000000&amount=14.2");

    assertRefusal(400, -1, "amount 파라메터는 정수여야 합니다.", answer);
  }

  /** Sends requests that Java's client cannot, and reads to the end of the connection. */
  private String raw(String head) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      socket.setSoTimeout(20_000);
      String request = head + "\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertAccepted(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
  }

  private static void assertRefusalNames(String field, HttpResponse<String> answer) {
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(TestPeer.message(answer).contains(field), answer.body());
  }

  private void assertNothingIsRevoked() {
    assertEquals(List.of("scheduled", "scheduled", "scheduled"), statuses());
  }

  private HttpResponse<String> unschedule(String orders) throws Exception {
    return form(UNSCHEDULE, "customer_uid=me&" + orders);
  }

  private HttpResponse<String> form(String path, String body) throws Exception {
    return send(FORM, path, body);
  }

  private HttpResponse<String> send(String type, String path, String body) throws Exception {
    return peer.send(
        peer.authorized(escaped(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return peer.get(escaped(path));
  }

  /** Java's URI rejects bare brackets, which other clients send. */
  private static String escaped(String path) {
    return path.replace("[", "%5B").replace("]", "%5D");
  }

  private List<String> statuses() {
    return List.of("A", "B", "C").stream()
        .map(order -> String.valueOf(simulator.schedules().schedule(order)))
        .map(text -> new JsonObject(text).getString("schedule_status"))
        .toList();
  }
}
