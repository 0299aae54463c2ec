package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The payment window as a browser displays it. */
@Timeout(60)
@ExtendWith(PortOneV2SimulatorExtension.class)
class WindowPagesTest {

  private static final String BACK = "http://shop.example/back?a=1#top";

  private PortOneV2Simulator simulator = new PortOneV2Simulator();
  private TestPeer peer = new TestPeer(simulator);

  @BeforeEach
  void start(PortOneV2Simulator fresh) {
    simulator = fresh;
    peer = new TestPeer(fresh);
  }

  @Test
  void buyerSeesTheOrderAndIsRedirectedAfterPaying() throws Exception {
    HttpResponse<String> page = post(purchase("p"));
    HttpResponse<String> left = step("p", "pay");

    assertEquals(simulator.baseUrl() + "/window", simulator.window().address());
    assertEquals(200, page.statusCode());
    assertEquals("text/html; charset=UTF-8", header(page, "content-type"));
    for (String shown : List.of("Two hats", "15000", "KRW", "p", "TEST", "CARD", "READY")) {
      assertTrue(page.body().contains(">" + shown + "\n"), () -> shown + " in " + page.body());
    }
    for (String button : List.of("pay", "decline", "account", "close")) {
      assertTrue(page.body().contains("value=\"" + button + "\""), button);
    }
    assertEquals(303, left.statusCode());
    assertEquals(
        "http://shop.example/back?a=1&transactionType=PAYMENT&paymentId=p&txId="
            + txId("p")
            + "#top",
        header(left, "location"));
    assertEquals("PAID", payment("p").getString("status"));
  }

  @Test
  void failureIsRedirectedWithItsCodeAndMessage() throws Exception {
    post(purchase("p"));
    String declined = decoded(step("p", "decline"));
    post(purchase("q"));
    String closed = decoded(step("q", "close"));

    assertTrue(
        declined.contains(
            "&code=FAILURE_TYPE_PG&message=PG사에서 결제를 거절했습니다: 카드 한도를 초과했습니다."
                + "&pgCode=SIM_LIMIT&pgMessage=카드 한도를 초과했습니다.#top"),
        declined);
    assertTrue(closed.endsWith("&code=FAILURE_TYPE_PG&message=사용자가 결제를 취소하였습니다.#top"), closed);
  }

  @Test
  void secondClickRedirectsToTheSameResult() throws Exception {
    post(purchase("p"));
    String address = "/window/" + txId("p");

    String first = header(step("p", "pay"), "location");
    String second = header(step("p", "decline"), "location");

    assertEquals(first, second);
    assertFalse(peer.send(peer.request(address)).body().contains("<button"));
  }

  @Test
  void accountCanBePaidIntoFromItsPage() throws Exception {
    post(purchase("p"));
    String location = header(step("p", "account"), "location");
    HttpResponse<String> waiting = peer.send(peer.request("/window/" + txId("p")));
    HttpResponse<String> paid = step("p", "deposit");
    HttpResponse<String> again = step("p", "deposit");

    assertFalse(location.contains("code="));
    assertTrue(waiting.body().contains("value=\"deposit\""));
    assertTrue(paid.body().contains("id=\"status\">PAID"));
    assertFalse(again.body().contains("<button"));
    assertEquals("PAID", payment("p").getString("status"));
  }

  @Test
  void parametersAreTakenFromAQueryAFormAndJson() throws Exception {
    JsonObject asked =
        purchase("p")
            .put("customer", json("fullName", "김예시"))
            .put("noticeUrls", list("http://shop.example/1", "http://shop.example/2"))
            .put("isCulturalExpense", true);
    HttpResponse<String> query = peer.send(peer.request("/window?" + form(asked)));
    HttpResponse<String> json =
        peer.send(
            peer.request("/window")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked.put("paymentId", "q").encode())));

    assertEquals(200, query.statusCode(), query.body());
    assertEquals(200, json.statusCode(), json.body());
    for (String id : List.of("p", "q")) {
      assertEquals("김예시", payment(id).getJsonObject("customer").getString("name"));
      assertTrue(payment(id).getBoolean("isCulturalExpense"));
    }
  }

  @Test
  void listMayBeARepeatedName() throws Exception {
    HttpResponse<String> page =
        peer.send(
            peer.request(
                "/window?"
                    + form(purchase("p"))
                    + "&noticeUrls=http://shop.example/1&noticeUrls=http://shop.example/2"));

    assertEquals(200, page.statusCode(), page.body());
  }

  @Test
  void resultIsShownWithoutARedirectUrl() throws Exception {
    JsonObject asked = purchase("p");
    asked.remove("redirectUrl");
    post(asked);

    HttpResponse<String> left = step("p", "decline");

    assertEquals(200, left.statusCode());
    assertTrue(left.body().contains("id=\"code\">FAILURE_TYPE_PG"), left.body());
    assertTrue(left.body().contains("id=\"pgCode\">SIM_LIMIT"), left.body());
  }

  @Test
  void whatFailsBeforeTheWindowOpensIsShownAndNotRedirected() throws Exception {
    peer.post("/payments/p/pre-register", json("totalAmount", 10, "currency", "KRW"));

    HttpResponse<String> refused = post(purchase("p"));
    HttpResponse<String> wrong = post(purchase("q").put("totalAmount", "12.5"));
    HttpResponse<String> unknown = post(purchase("q").put("merchant_uid", "o"));
    HttpResponse<String> unreadable = post(purchase("q").put("customer", "{"));
    HttpResponse<String> noJson =
        peer.send(
            peer.request("/window")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[1]")));

    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("id=\"code\">AmountNotEqualToPredefined"));
    assertTrue(refused.body().contains("href=\"http://shop.example/back?a=1#top\""));
    assertWrong("totalAmount must be an integer, in the minor unit of the currency", wrong);
    assertWrong("requestPayment has no parameter merchant_uid", unknown);
    assertWrong("customer must be a JSON object", unreadable);
    assertWrong("the body is not an object in JSON", noJson);
    assertEquals(List.of(), simulator.ledger().payments());
  }

  @Test
  void unknownWindowsAndStepsAreRefused() throws Exception {
    post(purchase("p"));

    HttpResponse<String> none = peer.send(peer.request("/window/none"));
    HttpResponse<String> step = step("p", "steal");

    assertEquals(404, none.statusCode());
    assertWrong("step must be one of the page&#39;s buttons", step);
    assertEquals("READY", payment("p").getString("status"));
  }

  @Test
  void valuesAreEscaped() throws Exception {
    HttpResponse<String> page = post(purchase("p").put("orderName", "<script>\"&'"));

    assertTrue(page.body().contains("&lt;script&gt;&quot;&amp;&#39;"), page.body());
    assertFalse(page.body().contains("<script>"));
  }

  @Test
  void addressIsKnownWhenItListens() {
    PaymentWindow unstarted = new PortOneV2Simulator().window();

    assertThrows(IllegalStateException.class, unstarted::address);
  }

  private static void assertWrong(String message, HttpResponse<String> page) {
    assertEquals(400, page.statusCode(), page.body());
    assertTrue(page.body().contains("id=\"code\">RequestParseFailed"), page.body());
    assertTrue(page.body().contains("id=\"message\">" + message), page.body());
  }

  private static JsonObject purchase(String paymentId) {
    return Purchase.of(paymentId, 15_000)
        .with("orderName", "Two hats")
        .with("redirectUrl", BACK)
        .parameters();
  }

  private HttpResponse<String> post(JsonObject parameters) throws Exception {
    return peer.send(
        peer.request("/window")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(parameters))));
  }

  private HttpResponse<String> step(String paymentId, String step) throws Exception {
    return peer.send(
        peer.request("/window/" + txId(paymentId))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("step=" + step)));
  }

  private String txId(String paymentId) {
    return payment(paymentId).getString("transactionId");
  }

  private JsonObject payment(String paymentId) {
    JsonObject payment = simulator.ledger().payment(paymentId);
    return payment == null ? new JsonObject() : payment;
  }

  private static String decoded(HttpResponse<String> left) {
    return URLDecoder.decode(header(left, "location"), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String form(JsonObject parameters) {
    return parameters.stream()
        .map(
            field ->
                field.getKey()
                    + "="
                    + URLEncoder.encode(String.valueOf(field.getValue()), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
