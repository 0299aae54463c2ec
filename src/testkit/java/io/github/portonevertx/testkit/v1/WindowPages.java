package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.WindowPage;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The browser pages of the {@link PaymentWindow}, without scripts and outside PortOne's API.
 * Confined to the simulator's event loop.
 */
final class WindowPages {

  static final String PATH = "/window";

  private static final System.Logger LOG = System.getLogger(WindowPages.class.getName());

  private static final String STEP = "step";

  private record Shown(CheckoutSession visit, @Nullable String redirectUrl) {}

  private final PaymentWindow window;
  private final Ledger ledger;
  private final Context context;
  private final Map<String, Shown> shown = new HashMap<>();

  WindowPages(PaymentWindow window, Ledger ledger, Context context) {
    this.window = window;
    this.ledger = ledger;
    this.context = context;
  }

  static boolean isFor(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** Handles a request of the browser. */
  void handle(HttpServerRequest request, String path, Buffer body) {
    HttpServerResponse response = request.response();
    try {
      JsonObject parameters = parameters(request, body);
      if (path.equals(PATH)) {
        open(parameters, response);
      } else {
        step(path.substring(PATH.length() + 1), request.method(), parameters, response);
      }
    } catch (BadRequest e) {
      WindowPage.message(String.valueOf(e.status()), e.reason()).send(response, e.status());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The simulator has a defect", e);
      WindowPage.message("500", e.toString()).send(response, 500);
    }
  }

  private void open(JsonObject parameters, HttpServerResponse response) {
    String redirectUrl = SimulatedRequest.text(parameters, "m_redirect_url");
    if (redirectUrl != null) {
      checkAddress(redirectUrl);
    }
    Shown opened = new Shown(window.open(purchase(parameters)), redirectUrl);
    String impUid = opened.visit().impUid();
    if (impUid == null) {
      leave(opened.visit().result(), redirectUrl, response);
    } else {
      shown.put(impUid, opened);
      show(impUid, response);
    }
  }

  private void step(
      String impUid, HttpMethod method, JsonObject parameters, HttpServerResponse response) {
    Shown known = shown.get(impUid);
    if (known == null) {
      WindowPage.message("404", "No such window").send(response, 404);
    } else if (method.equals(HttpMethod.POST)) {
      act(SimulatedRequest.need(parameters, STEP), impUid, known, response);
    } else {
      show(impUid, response);
    }
  }

  private void act(String step, String impUid, Shown known, HttpServerResponse response) {
    CheckoutSession visit = known.visit();
    switch (step) {
      case "pay" -> leave(visit.pay(), known.redirectUrl(), response);
      case "decline" -> leave(visit.decline("한도초과"), known.redirectUrl(), response);
      case "account" -> leave(visit.issueAccount(), known.redirectUrl(), response);
      case "close" -> leave(visit.close(), known.redirectUrl(), response);
      case "deposit" -> {
        JsonObject payment = ledger.peek(impUid);
        if (payment != null && Ledger.waitsForDeposit(payment)) {
          ledger.deposit(impUid);
        }
        show(impUid, response);
      }
      default -> throw new BadRequest("Unknown step: " + step);
    }
  }

  private void show(String impUid, HttpServerResponse response) {
    JsonObject payment = ledger.peek(impUid);
    Shown known = shown.get(impUid);
    if (payment == null || known == null) {
      WindowPage.message("404", "No such payment").send(response, 404);
    } else {
      WindowHtml.window(payment, known.visit().isOpen()).send(response, 200);
    }
  }

  /** Redirects the browser to the shop, or shows the result if there is no redirect address. */
  private void leave(
      Future<WindowResult> left, @Nullable String redirectUrl, HttpServerResponse response) {
    left.onComplete(
        result ->
            context.runOnContext(
                hop -> {
                  if (response.closed()) {
                    return;
                  }
                  if (!result.succeeded()) {
                    WindowPage.message("500", result.cause().toString()).send(response, 500);
                  } else if (redirectUrl == null) {
                    WindowHtml.result(result.result()).send(response, 200);
                  } else {
                    WindowPage.redirect(response, result.result().redirect(redirectUrl));
                  }
                }));
  }

  private static Purchase purchase(JsonObject parameters) {
    String currency = SimulatedRequest.text(parameters, "currency");
    String name = SimulatedRequest.text(parameters, "name");
    BigDecimal amount = SimulatedRequest.needMoney(parameters, "amount");
    if (amount.signum() <= 0) {
      throw new BadRequest("amount 파라메터는 0보다 커야 합니다.");
    }
    Purchase purchase =
        Purchase.of(
                SimulatedRequest.need(parameters, "merchant_uid"),
                amount,
                currency == null ? "KRW" : currency)
            .withNoticeUrl(
                SimulatedRequest.texts(parameters, Ledger.NOTICE_URL).toArray(String[]::new))
            .withConfirmUrl(SimulatedRequest.text(parameters, "confirm_url"));
    return name == null ? purchase : purchase.withName(name);
  }

  /** Returns the parameters of the query and the form; the form takes precedence. */
  private static JsonObject parameters(HttpServerRequest request, Buffer body) {
    String query = request.query();
    return FormBody.decodeQuery(query == null ? "" : query)
        .mergeIn(FormBody.decode(body.toString()));
  }

  /** Checks that a redirect address is one of http or https. */
  private static void checkAddress(String url) {
    try {
      String scheme = URI.create(url).getScheme();
      if (scheme == null || !List.of("http", "https").contains(scheme)) {
        throw new BadRequest("m_redirect_url 파라메터는 http 또는 https 주소여야 합니다.");
      }
    } catch (IllegalArgumentException e) {
      throw new BadRequest("m_redirect_url 파라메터를 해석할 수 없습니다.");
    }
  }
}
