package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as PHP, Python, Ruby, curl and JavaScript clients send them. */
@ExtendWith(PortOneSimulatorExtension.class)
class ForeignClientsTest extends ForeignClientTestFixture {
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
  void aBillingKeyForTwoCustomersIsRejected() throws Exception {
    HttpResponse<String> answer =
        form("/subscribe/customers/new", "customer_uid=old&card_number=0&expiry=2030-04");

    assertRejection(400, -1, "customer_uid 파라메터가 경로의 값과 다릅니다.", answer);
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
  void aRefundWithAMisspelledAmountIsRejected() throws Exception {
    String impUid = simulator.ledger().pay(1000).getString("imp_uid");

    HttpResponse<String> answer =
        form("/payments/cancel", "imp_uid=" + impUid + "&cancel_request_amount=100");

    assertRejection(400, -1, "cancel_request_amount 파라메터는 정의되어 있지 않습니다.", answer);
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
  void aValueThatDoesNotFitIsRejectedByName(String field) throws Exception {
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
  void anotherTypeIsRejected(String type) throws Exception {
    HttpResponse<String> answer =
        send(type, "/payments/prepare", "{\"merchant_uid\":\"o\",\"amount\":5}");

    assertRejection(
        415, -1, "지원되지 않는 Content-Type입니다. 사용 가능한 값: application/json, " + FORM, answer);
  }

  @Test
  void jsonSentAsAFormIsRejectedWithoutRepeatingIt() throws Exception {
    HttpResponse<String> answer =
        form("/payments/prepare", "{\"merchant_uid\":\"secret-order\",\"amount\":5}");

    assertRejection(400, -1, "Content-Type이 " + FORM + "인데 본문은 JSON입니다.", answer);
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

    assertRejection(400, -1, "amount 파라메터는 정수여야 합니다.", answer);
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
}
