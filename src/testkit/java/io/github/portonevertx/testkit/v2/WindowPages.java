package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.WindowPage;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private static final String TITLE = "Simulated payment";
  private static final String STEP = "step";

  private final PaymentWindow window;
  private final Ledger ledger;
  private final Context context;
  private final Map<String, CheckoutSession> sessions = new HashMap<>();

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
      if (path.equals(PATH)) {
        open(new Purchase(parameters(request, body)), response);
      } else {
        step(path.substring(PATH.length() + 1), request, body);
      }
    } catch (IllegalArgumentException e) {
      failure("RequestParseFailed", String.valueOf(e.getMessage()), null).send(response, 400);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The simulator has a defect", e);
      WindowPage.message("500", e.toString()).send(response, 500);
    }
  }

  private void open(Purchase purchase, HttpServerResponse response) {
    CheckoutSession session = window.open(purchase);
    String txId = session.txId();
    if (txId == null) {
      WindowResult refused = session.result().result();
      failure(refused.code(), refused.message(), purchase.redirectUrl()).send(response, 409);
    } else {
      sessions.put(txId, session);
      show(session, response);
    }
  }

  private void step(String txId, HttpServerRequest request, Buffer body) {
    HttpServerResponse response = request.response();
    CheckoutSession session = sessions.get(txId);
    if (session == null) {
      WindowPage.message("404", "No such window").send(response, 404);
    } else if (request.method().equals(HttpMethod.POST)) {
      List<String> steps = RecordedRequest.decode(body.toString()).get(STEP);
      act(steps == null ? "" : steps.get(0), session, response);
    } else {
      show(session, response);
    }
  }

  private void act(String step, CheckoutSession session, HttpServerResponse response) {
    switch (step) {
      case "pay" -> leave(session, session.pay(), response);
      case "decline" ->
          leave(session, session.decline(Charges.PG_CODE, Charges.PG_MESSAGE), response);
      case "account" -> leave(session, session.issueAccount(), response);
      case "close" -> leave(session, session.close(), response);
      case "deposit" -> {
        String paymentId = session.purchase().paymentId();
        JsonObject current = ledger.peek(paymentId);
        if (current != null
            && waitsForDeposit(current)
            && current.equals(window.attempt(session))) {
          ledger.deposit(paymentId);
        }
        show(session, response);
      }
      default -> throw new IllegalArgumentException(STEP + " must be one of the page's buttons");
    }
  }

  private void show(CheckoutSession session, HttpServerResponse response) {
    JsonObject attempt = window.attempt(session);
    if (attempt == null) {
      WindowPage.message("404", "No such payment").send(response, 404);
      return;
    }
    JsonObject channel = attempt.getJsonObject("channel");
    WindowPage page =
        new WindowPage(TITLE)
            .field("Item", "orderName", attempt.getString("orderName"))
            .field("Amount", "totalAmount", String.valueOf(session.purchase().totalAmount()))
            .field("Currency", "currency", attempt.getString("currency"))
            .field("Payment", "paymentId", attempt.getString("id"))
            .field("Attempt", "txId", session.txId())
            .field("Channel", "channelKey", channel.getString("key"))
            .field("Mode", "mode", channel.getString("type"))
            .field("Method", "payMethod", session.purchase().payMethod())
            .field("Status", "status", attempt.getString("status"));
    String action = PATH + "/" + session.txId();
    if (session.isOpen()) {
      page.buttons(
          action,
          "pay",
          "Pay",
          "decline",
          "Decline",
          "account",
          "Virtual account",
          "close",
          "Close");
    } else if (waitsForDeposit(attempt)) {
      page.buttons(action, "deposit", "Deposit");
    }
    page.send(response, 200);
  }

  /** Redirects the browser to the shop, or shows the result if there is no redirect address. */
  private void leave(
      CheckoutSession session, Future<WindowResult> left, HttpServerResponse response) {
    left.onComplete(
        result ->
            context.runOnContext(
                hop -> {
                  if (response.closed()) {
                    return;
                  }
                  String redirectUrl = session.purchase().redirectUrl();
                  if (!result.succeeded()) {
                    WindowPage.message("500", result.cause().toString()).send(response, 500);
                  } else if (redirectUrl == null) {
                    page(result.result().toJson()).send(response, 200);
                  } else {
                    WindowPage.redirect(response, result.result().redirect(redirectUrl));
                  }
                }));
  }

  private static WindowPage failure(
      @Nullable String code, @Nullable String message, @Nullable String redirectUrl) {
    WindowPage page =
        new WindowPage(TITLE).field("Code", "code", code).field("Message", "message", message);
    return redirectUrl == null ? page : page.link("back", redirectUrl, "Back to the shop");
  }

  private static WindowPage page(JsonObject fields) {
    WindowPage page = new WindowPage(TITLE);
    fields.forEach(
        field -> page.field(field.getKey(), field.getKey(), fields.getString(field.getKey())));
    return page;
  }

  private static boolean waitsForDeposit(@Nullable JsonObject attempt) {
    return attempt != null && attempt.getString("status").equals("VIRTUAL_ACCOUNT_ISSUED");
  }

  /** Returns the parameters of the query and the body; the body takes precedence. */
  private static JsonObject parameters(HttpServerRequest request, Buffer body) {
    String query = request.query();
    String text = body.toString(StandardCharsets.UTF_8);
    String type = request.getHeader("Content-Type");
    Map<String, List<String>> form =
        new LinkedHashMap<>(query == null ? Map.of() : RecordedRequest.decode(query));
    if (type != null && type.startsWith("application/json")) {
      try {
        return PurchaseParameters.ofForm(form).mergeIn(new JsonObject(text));
      } catch (DecodeException e) {
        throw new IllegalArgumentException("the body is not an object in JSON", e);
      }
    }
    RecordedRequest.decode(text).forEach((name, values) -> form.put(name, new ArrayList<>(values)));
    return PurchaseParameters.ofForm(form);
  }
}
