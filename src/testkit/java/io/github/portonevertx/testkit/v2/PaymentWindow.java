package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The payment window, in which a test or a browser acts as the buyer.
 *
 * <pre>{@code
 * WindowResult back = simulator.window().pay(Purchase.of("payment-1", 15_000)).await();
 * // back.query() is the query of the browser's redirect
 *
 * CheckoutSession visit = simulator.window().open(Purchase.of("payment-2", 9_000));   // now READY
 * visit.decline("LIMIT", "한도초과");                                                // now FAILED
 * }</pre>
 *
 * <p>The window does not open for an amount or a currency other than {@code payments.preRegister}
 * registered, nor for a payment that is paid. Each window is an attempt of its own; of two windows
 * of one payment only one can be paid.
 *
 * <p>Browsers are supported, see {@link #address()}. Safe for use by any thread.
 */
public final class PaymentWindow {

  /** The code of a decision of the payment gateway, and of a buyer who leaves. */
  static final String DECLINED = "FAILURE_TYPE_PG";

  private static final String CLOSED_CODE = "PAY_PROCESS_CANCELED";
  private static final String CLOSED = "사용자가 결제를 취소하였습니다.";
  private static final String ALREADY_PAID = "PaymentAlreadyPaid";
  private static final String PAID_TEXT = "이미 결제가 완료된 paymentId입니다.";

  private final Ledger ledger;
  private final Charges charges;
  private final Channels channels;
  private final ManualApprovals manual;
  private final Notices notices;
  private final JsonStore registered;
  private final Ids ids;
  private final ManualClock clock;
  private final List<String> stores;
  private final Set<String> approved = ConcurrentHashMap.newKeySet();
  private volatile WindowSettings settings = new WindowSettings();
  private volatile @Nullable Running running;

  private record Running(String address, Webhooks webhooks) {}

  PaymentWindow(
      Ledger ledger,
      Charges charges,
      Channels channels,
      ManualApprovals manual,
      Notices notices,
      JsonStore registered,
      Ids ids,
      PortOneV2SimulatorOptions options) {
    this.ledger = ledger;
    this.charges = charges;
    this.channels = channels;
    this.manual = manual;
    this.notices = notices;
    this.registered = registered;
    this.ids = ids;
    this.clock = options.clock();
    this.stores = options.stores();
  }

  /** Sets the address and the sender of confirm requests; called once, when it listens. */
  void open(String address, Webhooks webhooks) {
    running = new Running(address, webhooks);
  }

  /**
   * Returns the address of the window for a browser: send the parameters of the browser SDK's
   * {@code requestPayment} as a query or a form, in which an object or a list is JSON text, or as a
   * JSON body. The page has a button for each action of a buyer, and redirects the browser with a
   * {@link WindowResult}. As with the SDK, what fails before the window opens is not redirected,
   * but shown with its {@code code} and {@code message}.
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
    JsonObject parameters = purchase.parameters();
    String paymentId = purchase.paymentId();
    if (!stores.contains(parameters.getString("storeId"))) {
      return refuse(purchase, "StoreNotFound", "storeId에 해당하는 상점을 찾을 수 없습니다.");
    }
    List<Channel> selected;
    try {
      selected = channels.selected(parameters);
    } catch (Refusal e) {
      return refuse(purchase, "ChannelNotFound", "channelKey에 해당하는 채널을 찾을 수 없습니다.");
    }
    try {
      charges.check(paymentId);
    } catch (Refusal e) {
      return ledger.isSettled(paymentId)
          ? refuse(purchase, ALREADY_PAID, PAID_TEXT)
          : refuse(purchase, "InvalidEntityState", "paymentId의 결제 시도 횟수를 초과했습니다.");
    }
    String difference = difference(purchase);
    if (difference != null) {
      return refuse(
          purchase, "AmountNotEqualToPredefined", difference + " 값이 사전등록된 결제 정보와 일치하지 않습니다.");
    }
    return CheckoutSession.open(this, purchase, opened(purchase, selected.get(0)));
  }

  /** Opens the window and pays. */
  public Future<WindowResult> pay(Purchase purchase) {
    return open(purchase).pay();
  }

  /** Opens the window and lets the payment gateway decline. */
  public Future<WindowResult> decline(Purchase purchase, String pgCode, String pgMessage) {
    return open(purchase).decline(pgCode, pgMessage);
  }

  /** Opens the window and closes it without paying. */
  public Future<WindowResult> close(Purchase purchase) {
    return open(purchase).close();
  }

  /** Opens the window and requests a virtual account. */
  public Future<WindowResult> issueAccount(Purchase purchase) {
    return open(purchase).issueAccount();
  }

  /**
   * Returns the number of payments approved in the window, without deposits and manual approvals.
   */
  public int approvals() {
    return approved.size();
  }

  /** Returns the attempt of a window, not a copy; null if a test removed it. */
  @Nullable JsonObject attempt(CheckoutSession session) {
    return ledger.attempt(Objects.requireNonNull(session.txId()));
  }

  Future<WindowResult> approve(CheckoutSession session, String payMethod) {
    Purchase purchase = session.purchase();
    String url = purchase.confirmUrl();
    if (url == null) {
      return Future.succeededFuture(approved(session, payMethod));
    }
    JsonObject attempt = Objects.requireNonNull(attempt(session));
    return running()
        .webhooks()
        .confirm(
            url,
            purchase.paymentId(),
            Objects.requireNonNull(session.txId()),
            purchase.totalAmount(),
            "LIVE".equals(attempt.getJsonObject("channel").getString("type")))
        .map(answer -> answer.isAgreed() ? approved(session, payMethod) : stopped(session, answer));
  }

  private WindowResult stopped(CheckoutSession session, ConfirmRequest answer) {
    String code = "ConfirmProcessFailed";
    String reason = answer.errorMessage();
    String message = reason == null ? "고객사 요청에 의해 결제를 중단합니다." : reason;
    failed(session, code, message);
    return WindowResult.failure(session.purchase().paymentId(), session.txId(), code, message);
  }

  private WindowResult approved(CheckoutSession session, String payMethod) {
    String paymentId = session.purchase().paymentId();
    String txId = Objects.requireNonNull(session.txId());
    JsonObject ready =
        decide(session, open -> open.put("method", PayMethods.of(payMethod, clock.now())));
    Channel channel = channels.get(ready.getJsonObject("channel").getString("key"));
    if (channel.has(Channel.Trait.MANUAL_APPROVAL)) {
      return WindowResult.success(paymentId, txId, manual.await(txId));
    }
    if (channel.has(Channel.Trait.DECLINES)) {
      failed(session, Charges.PG_CODE, Charges.PG_MESSAGE);
      return WindowResult.declined(paymentId, txId, Charges.PG_CODE, Charges.PG_MESSAGE);
    }
    if (payMethod.equals(PayMethods.VIRTUAL_ACCOUNT)) {
      notices.payment(
          "VirtualAccountIssued", decide(session, open -> Stages.accountIssued(open, clock.now())));
    } else if (ledger.isSettled(paymentId) || !approved.add(paymentId)) {
      failed(session, ALREADY_PAID, PAID_TEXT);
      return WindowResult.failure(paymentId, txId, ALREADY_PAID, PAID_TEXT);
    } else {
      ledger.paid(txId, clock.now(), true);
    }
    return WindowResult.success(paymentId, txId, null);
  }

  WindowResult decline(CheckoutSession session, String pgCode, String pgMessage) {
    failed(session, pgCode, pgMessage);
    return WindowResult.declined(
        session.purchase().paymentId(), Objects.requireNonNull(session.txId()), pgCode, pgMessage);
  }

  WindowResult leave(CheckoutSession session) {
    if (settings.closingFails()) {
      failed(session, CLOSED_CODE, CLOSED);
    }
    return WindowResult.failure(session.purchase().paymentId(), session.txId(), DECLINED, CLOSED);
  }

  private void failed(CheckoutSession session, String pgCode, String pgMessage) {
    notices.payment(
        "Failed", decide(session, open -> Stages.failed(open, clock.now(), pgCode, pgMessage)));
  }

  /** Checks that no request or test changed the attempt while its window was open. */
  private JsonObject decide(CheckoutSession session, UnaryOperator<JsonObject> change) {
    String txId = Objects.requireNonNull(session.txId());
    return ledger.change(
        txId,
        attempt -> {
          if (!attempt.getString("status").equals("READY")) {
            throw new IllegalStateException("No longer READY: " + txId);
          }
          return change.apply(attempt);
        });
  }

  private String opened(Purchase purchase, Channel channel) {
    String txId = ids.transaction();
    JsonObject attempt =
        PaymentForm.attempt(
            purchase.input(),
            purchase.paymentId(),
            txId,
            purchase.parameters().getString("storeId"),
            channel,
            clock.now());
    attempt.getJsonObject("origin").put("platformType", "PC");
    ledger.open(attempt);
    notices.payment("Ready", attempt);
    return txId;
  }

  /** Returns the parameter that differs from what was registered; null if none does. */
  private @Nullable String difference(Purchase purchase) {
    JsonObject expected = registered.peek(purchase.paymentId());
    if (expected == null) {
      return null;
    }
    JsonObject parameters = purchase.parameters();
    if (expected.getLong("totalAmount", purchase.totalAmount()) != purchase.totalAmount()) {
      return "totalAmount";
    }
    Long taxFree = expected.getLong("taxFreeAmount");
    if (taxFree != null && !taxFree.equals(parameters.getLong("taxFreeAmount", 0L))) {
      return "taxFreeAmount";
    }
    return expected.getString("currency", purchase.currency()).equals(purchase.currency())
        ? null
        : "currency";
  }

  private Running running() {
    Running open = running;
    if (open == null) {
      throw new IllegalStateException("The simulator has not been started");
    }
    return open;
  }

  private CheckoutSession refuse(Purchase purchase, String code, String message) {
    return CheckoutSession.refused(this, purchase, code, message);
  }

  @Override
  public String toString() {
    return "PaymentWindow[" + approved.size() + " approvals]";
  }
}
