package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.AwaitableCounter;
import io.github.portonevertx.testkit.BoundedLog;
import io.github.portonevertx.testkit.MessageBody;
import io.github.portonevertx.testkit.ShopHttpClient;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The payment window, in which a test or a browser acts as the buyer.
 *
 * <pre>{@code
 * WindowResult back = simulator.window().pay(Purchase.of("order-1", 15_000)).await();
 * // back.query() is the query of the browser's redirect; the webhook is being sent
 *
 * CheckoutSession visit = simulator.window().open(Purchase.of("order-2", 9_000));    // now ready
 * visit.decline("한도초과");                                                // now failed
 * }</pre>
 *
 * <p>The window does not open for an amount or a currency other than {@code POST /payments/prepare}
 * registered, nor for an order that is paid. This is checked only when it opens: as with PortOne,
 * two windows opened for one order can both be paid.
 *
 * <p>Browsers are supported, see {@link #address()}. Safe for use by any thread; futures complete
 * on the simulator's event loop or at once.
 */
public final class PaymentWindow {

  private static final String CLOSED = "사용자가 결제를 취소하셨습니다.";

  private final Ledger ledger;
  private final Charges charges;
  private final AtomicLong approvals = new AtomicLong();
  private final Map<String, Long> approvalsOfOrder = new ConcurrentHashMap<>();
  private final BoundedLog<ConfirmRequest> confirmRequests;
  private final AwaitableCounter confirmed = new AwaitableCounter();
  private volatile WindowSettings settings = new WindowSettings();
  private volatile @Nullable Running running;

  private record Running(Context context, ShopHttpClient client, String address) {}

  PaymentWindow(Ledger ledger, Charges charges, int limit) {
    this.ledger = ledger;
    this.charges = charges;
    this.confirmRequests = new BoundedLog<>(limit);
  }

  /** Sets the event loop that runs everything; called once, on that event loop. */
  void open(Context context, ShopHttpClient client, String address) {
    running = new Running(context, client, address);
  }

  /**
   * Returns the address of the window for a browser: send a GET or POST request with PortOne's
   * parameters {@code merchant_uid}, {@code amount}, {@code name}, {@code currency}, {@code
   * notice_url}, {@code confirm_url} and {@code m_redirect_url}, of which the first two are
   * required. The page has a button for each action of a buyer, and redirects the browser with a
   * {@link WindowResult}.
   *
   * @throws IllegalStateException before the simulator listens
   */
  public String address() {
    return running().address();
  }

  /** Changes the settings of the window. */
  public PaymentWindow use(WindowSettings settings) {
    this.settings = settings;
    return this;
  }

  /** Returns the settings of the window. */
  public WindowSettings settings() {
    return settings;
  }

  /** Opens the window; {@link CheckoutSession#isOpen()} returns whether it opened. */
  public CheckoutSession open(Purchase purchase) {
    String objection = objection(purchase);
    return objection == null
        ? CheckoutSession.open(this, purchase, ledger.add(purchase.opened()).getString("imp_uid"))
        : CheckoutSession.refused(this, purchase, objection);
  }

  /** Opens the window and pays by card. */
  public Future<WindowResult> pay(Purchase purchase) {
    return open(purchase).pay();
  }

  /** Opens the window and lets the card be refused. */
  public Future<WindowResult> decline(Purchase purchase, String reason) {
    return open(purchase).decline(reason);
  }

  /** Opens the window and closes it without paying. */
  public Future<WindowResult> close(Purchase purchase) {
    return open(purchase).close();
  }

  /** Opens the window and requests a virtual account. */
  public Future<WindowResult> issueAccount(Purchase purchase) {
    return open(purchase).issueAccount();
  }

  /** Returns the number of payments approved in the window, without deposits. */
  public long approvals() {
    return approvals.get();
  }

  /** Returns the number of payments of an order approved in the window. */
  public long approvals(String merchantUid) {
    return approvalsOfOrder.getOrDefault(merchantUid, 0L);
  }

  /** Returns the latest confirm requests, answered or not; as many as requests are recorded. */
  public List<ConfirmRequest> confirmRequests() {
    return confirmRequests.list();
  }

  /**
   * Returns a future that completes when at least {@code count} confirm requests have been answered
   * or have failed.
   */
  public Future<Void> awaitConfirmRequests(int count) {
    return confirmed.await(count);
  }

  Future<WindowResult> approve(CheckoutSession visit) {
    String url = visit.purchase().confirmUrl();
    if (url == null) {
      return Future.succeededFuture(approved(visit));
    }
    return ask(visit, url)
        .map(answer -> answer.isAgreed() ? approved(visit) : fail(visit, answer.failReason()));
  }

  private WindowResult approved(CheckoutSession visit) {
    String merchantUid = visit.purchase().merchantUid();
    String failure = ledger.takeFailure(merchantUid);
    if (failure != null) {
      return fail(visit, failure);
    }
    JsonObject paid = decide(visit, payment -> PaymentShape.paid(payment, ledger.now()));
    approvals.incrementAndGet();
    approvalsOfOrder.merge(merchantUid, 1L, Long::sum);
    ledger.sendWebhook(paid);
    return visit.ended(true, null);
  }

  WindowResult fail(CheckoutSession visit, String reason) {
    decide(
        visit, payment -> PaymentShape.failed(payment, reason, ledger.now()).putNull("apply_num"));
    return visit.ended(false, reason);
  }

  WindowResult leave(CheckoutSession visit) {
    return settings.closingFails() ? fail(visit, CLOSED) : visit.ended(false, CLOSED);
  }

  WindowResult issueAccount(CheckoutSession visit) {
    ledger.sendWebhook(decide(visit, payment -> PaymentShape.waiting(payment, ledger.now())));
    return visit.ended(true, null);
  }

  /** Checks that no request or test changed the payment while its window was open. */
  private JsonObject decide(CheckoutSession visit, UnaryOperator<JsonObject> change) {
    String impUid = impUid(visit);
    return ledger.update(
        impUid,
        payment -> {
          if (!"ready".equals(payment.getString("status"))) {
            throw new IllegalStateException("No longer ready: " + impUid);
          }
          return change.apply(payment);
        });
  }

  private @Nullable String objection(Purchase purchase) {
    if (charges.isPaid(purchase.merchantUid())) {
      return Charges.ALREADY_PAID;
    }
    JsonObject prepared = ledger.prepared(purchase.merchantUid());
    if (prepared == null) {
      return null;
    }
    BigDecimal amount = Ledger.money(prepared, "amount");
    if (amount.compareTo(purchase.amount()) != 0) {
      return "사전등록된 결제금액과 일치하지 않습니다.";
    }
    return purchase.currency().equals(prepared.getString("currency"))
        ? null
        : "사전등록된 결제통화와 일치하지 않습니다.";
  }

  private Future<ConfirmRequest> ask(CheckoutSession visit, String url) {
    WindowSettings now = settings;
    MessageBody body =
        MessageBodies.of(
            new JsonObject()
                .put("imp_uid", impUid(visit))
                .put("merchant_uid", visit.purchase().merchantUid())
                .put("amount", visit.purchase().amount()),
            now.confirmForm());
    Duration limit = now.confirmTimeout();
    Running open = running();
    Promise<ConfirmRequest> asked = Promise.promise();
    open.context()
        .runOnContext(
            hop ->
                open.client()
                    .post(url, body, limit, limit)
                    .map(response -> ConfirmRequest.of(url, body, response))
                    .onSuccess(
                        request -> {
                          confirmRequests.add(request);
                          confirmed.add();
                        })
                    .onComplete(asked));
    return asked.future();
  }

  private Running running() {
    Running open = running;
    if (open == null) {
      throw new IllegalStateException("The simulator has not been started");
    }
    return open;
  }

  private static String impUid(CheckoutSession visit) {
    return Objects.requireNonNull(visit.impUid());
  }

  @Override
  public String toString() {
    return "PaymentWindow[" + approvals + " approvals]";
  }
}
