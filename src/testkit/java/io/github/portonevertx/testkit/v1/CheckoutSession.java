package io.github.portonevertx.testkit.v1;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's session in a payment window. The first action decides: every later one, including a
 * second click on the same button, returns the same result and changes nothing. If the window
 * refused to open, every result has the reason. If a request or a test changed the payment while
 * the window was open, the first action fails with an {@link IllegalStateException}.
 *
 * <p>Safe for use by any thread.
 */
public final class CheckoutSession {

  private final PaymentWindow window;
  private final Purchase purchase;
  private final @Nullable String impUid;
  private final AtomicBoolean decided = new AtomicBoolean();
  private final Promise<WindowResult> result = Promise.promise();

  private CheckoutSession(PaymentWindow window, Purchase purchase, @Nullable String impUid) {
    this.window = window;
    this.purchase = purchase;
    this.impUid = impUid;
  }

  static CheckoutSession open(PaymentWindow window, Purchase purchase, String impUid) {
    return new CheckoutSession(window, purchase, impUid);
  }

  static CheckoutSession refused(PaymentWindow window, Purchase purchase, String why) {
    CheckoutSession visit = new CheckoutSession(window, purchase, null);
    visit.decided.set(true);
    visit.result.complete(new WindowResult(null, purchase.merchantUid(), false, why));
    return visit;
  }

  /** Returns the payment, initially {@code ready}; null if the window refused to open. */
  public @Nullable String impUid() {
    return impUid;
  }

  /** Returns the purchase. */
  public Purchase purchase() {
    return purchase;
  }

  /** Returns whether the buyer can still act. */
  public boolean isOpen() {
    return !decided.get();
  }

  /**
   * Pays by card: a confirm request is sent if the purchase has a confirm URL, the payment is
   * approved, and a webhook is sent at the time this completes. {@link Ledger#failNextCharge} of
   * the order makes the PG refuse it.
   */
  public Future<WindowResult> pay() {
    return first(() -> window.approve(this));
  }

  /** Lets the card be refused: the payment fails, and no webhook is sent. */
  public Future<WindowResult> decline(String reason) {
    return first(() -> Future.succeededFuture(window.fail(this, reason)));
  }

  /**
   * Closes the window without paying; {@link WindowSettings#closingFails()} decides the status of
   * the payment.
   */
  public Future<WindowResult> close() {
    return first(() -> Future.succeededFuture(window.leave(this)));
  }

  /** Requests a virtual account, which sends a webhook. {@link Ledger#deposit} pays into it. */
  public Future<WindowResult> issueAccount() {
    return first(() -> Future.succeededFuture(window.issueAccount(this)));
  }

  /** Returns the result of the first action, when there is one. */
  public Future<WindowResult> result() {
    return result.future();
  }

  /** Returns the result of closing the window. */
  WindowResult ended(boolean success, @Nullable String errorMsg) {
    return new WindowResult(impUid, purchase.merchantUid(), success, errorMsg);
  }

  private Future<WindowResult> first(Supplier<Future<WindowResult>> action) {
    if (decided.compareAndSet(false, true)) {
      // Composed, so that an action that throws fails the future.
      Future.succeededFuture().compose(start -> action.get()).onComplete(result);
    }
    return result.future();
  }
}
