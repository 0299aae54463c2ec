package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The payment window as a browser displays it. */
@Timeout(60)
@ExtendWith(PortOneSimulatorExtension.class)
class WindowPagesTest {

  private static final String BACK = "http://shop.example/back?a=1";

  private PortOneSimulator simulator = new PortOneSimulator();
  private TestPeer peer = new TestPeer(simulator);

  @BeforeEach
  void start(PortOneSimulator fresh) {
    simulator = fresh;
    peer = new TestPeer(fresh);
  }

  @Test
  void buyerSeesTheOrderAndIsRedirectedAfterPaying() throws Exception {
    HttpResponse<String> page = open("o-1", "15000", "Two hats", BACK);
    String impUid = onlyPayment().getString("imp_uid");
    HttpResponse<String> left = step(impUid, "pay");

    assertEquals(simulator.baseUrl() + "/window", simulator.window().address());
    assertEquals(200, page.statusCode());
    assertEquals("text/html; charset=UTF-8", header(page, "content-type"));
    for (String shown : List.of("Two hats", "15000", "KRW", "o-1", impUid)) {
      assertTrue(page.body().contains(">" + shown + "\n"), () -> shown + " in " + page.body());
    }
    for (String button : List.of("pay", "decline", "account", "close")) {
      assertTrue(page.body().contains("value=\"" + button + "\""), button);
    }
    assertEquals(303, left.statusCode());
    assertEquals(
        BACK + "&imp_uid=" + impUid + "&merchant_uid=o-1&imp_success=true",
        header(left, "location"));
    assertEquals("paid", onlyPayment().getString("status"));
  }

  @Test
  void secondClickRedirectsToTheSameResult() throws Exception {
    open("o", "1000", "n", BACK);
    String impUid = onlyPayment().getString("imp_uid");

    String first = header(step(impUid, "pay"), "location");
    String second = header(step(impUid, "decline"), "location");

    assertEquals(first, second);
    assertEquals(1, simulator.window().approvals());
    assertFalse(get(impUid).body().contains("<button"));
  }

  @Test
  void everyOtherButtonHasItsEffect() throws Exception {
    open("declined", "1000", "n", BACK);
    HttpResponse<String> declined = step(latest(), "decline");
    open("closed", "1000", "n", BACK);
    step(latest(), "close");

    assertTrue(header(declined, "location").contains("imp_success=false&error_msg="));
    assertEquals(
        List.of("failed", "ready"),
        simulator.ledger().payments().stream().map(p -> p.getString("status")).toList());
  }

  @Test
  void anAccountCanBePaidIntoFromItsPage() throws Exception {
    open("o", "1000", "n", BACK);
    String impUid = latest();
    String location = header(step(impUid, "account"), "location");
    HttpResponse<String> waiting = get(impUid);
    HttpResponse<String> paid = step(impUid, "deposit");

    assertTrue(location.contains("imp_success=true"));
    assertTrue(waiting.body().contains("value=\"deposit\""));
    assertTrue(paid.body().contains("id=\"status\">paid"));
    assertFalse(paid.body().contains("<button"));
    assertEquals("paid", onlyPayment().getString("status"));
  }

  @Test
  void resultIsShownWithoutARedirectUrl() throws Exception {
    peer.send(peer.request("/window?merchant_uid=o&amount=1000"));

    HttpResponse<String> left = step(latest(), "decline");

    assertEquals(200, left.statusCode());
    assertTrue(left.body().contains("id=\"imp_success\">false"));
  }

  @Test
  void refusedWindowRedirectsTheBuyerImmediately() throws Exception {
    simulator.ledger().prepare("o", BigDecimal.TEN, "KRW");

    HttpResponse<String> refused = open("o", "1000", "n", BACK);

    assertEquals(303, refused.statusCode());
    assertTrue(header(refused, "location").startsWith(BACK + "&merchant_uid=o&imp_success=false"));
    assertEquals(List.of(), simulator.ledger().payments());
  }

  @Test
  void shownValuesAreEscaped() throws Exception {
    HttpResponse<String> page = open("\"><script>", "1000", "<b>&'\"", BACK);

    assertTrue(page.body().contains("&lt;b&gt;&amp;&#39;&quot;"));
    assertTrue(page.body().contains("&quot;&gt;&lt;script&gt;"));
    assertFalse(page.body().contains("<script"));
    assertFalse(page.body().contains("<b>"));
  }

  @Test
  void invalidRequestsAreRefused() throws Exception {
    assertEquals(400, open("o", "many", "n", BACK).statusCode());
    assertEquals(400, open("o", "0", "n", BACK).statusCode());
    assertEquals(400, open("", "1000", "n", BACK).statusCode());
    assertEquals(400, open("o", "1000", "n", "javascript:alert(1)").statusCode());
    assertEquals(400, open("o", "1000", "n", "not an address").statusCode());
    assertEquals(404, step("imp_unknown", "pay").statusCode());
    assertEquals(List.of(), simulator.ledger().payments());
    open("o", "1000", "n", BACK);
    assertEquals(400, step(latest(), "steal").statusCode());
    assertEquals("ready", onlyPayment().getString("status"));
  }

  @Test
  void pagesAreNotRecordedAsApiRequests() throws Exception {
    simulator.faults().next(Fault.html(502));

    assertEquals(200, open("o", "1000", "n", BACK).statusCode());

    assertEquals(List.of(), simulator.requests());
    assertEquals(1, simulator.faults().pending());
  }

  private HttpResponse<String> open(
      String merchantUid, String amount, String name, String redirectUrl) throws Exception {
    return post(
        "/window",
        "merchant_uid="
            + encode(merchantUid)
            + "&amount="
            + amount
            + "&name="
            + encode(name)
            + "&m_redirect_url="
            + encode(redirectUrl));
  }

  private HttpResponse<String> step(String impUid, String step) throws Exception {
    return post("/window/" + impUid, "step=" + step);
  }

  private HttpResponse<String> get(String impUid) throws Exception {
    return peer.send(peer.request("/window/" + impUid));
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return peer.send(
        peer.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private String latest() {
    List<JsonObject> payments = simulator.ledger().payments();
    return payments.get(payments.size() - 1).getString("imp_uid");
  }

  private JsonObject onlyPayment() {
    List<JsonObject> payments = simulator.ledger().payments();
    assertEquals(1, payments.size());
    return payments.get(0);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
