package io.github.portonevertx.testkit.v1;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A buyer in front of a payment window. What is done first decides: whatever is done after it, a
 * second click on the same button included, gets the same result and changes nothing. If the window
 * refused to open, every result says why. If a request or a test decided about the payment while
 * the window was open, the first deed fails with an {@link IllegalStateException}.
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

  /** The payment, {@code ready} for now; null if the window refused to open. */
  public @Nullable String impUid() {
    return impUid;
  }

  /** What is bought. */
  public Purchase purchase() {
    return purchase;
  }

  /** Whether the buyer can still do something. */
  public boolean isOpen() {
    return !decided.get();
  }

  /**
   * Pays by card: the shop is asked if it wants to be, the payment is approved and the shop is told
   * by webhook, at the same time as this completes. {@link Ledger#failNextCharge} of the order
   * makes the PG turn it down.
   */
  public Future<WindowResult> pay() {
    return first(() -> window.approve(this));
  }

  /** Has the card refused: the payment has failed, and no webhook says so. */
  public Future<WindowResult> decline(String reason) {
    return first(() -> Future.succeededFuture(window.fail(this, reason)));
  }

  /** Closes the window without paying; {@link WindowSettings#closingFails()} says what is left. */
  public Future<WindowResult> close() {
    return first(() -> Future.succeededFuture(window.leave(this)));
  }

  /**
   * Has a virtual account issued, of which the shop is told by webhook. {@link Ledger#deposit} pays
   * into it.
   */
  public Future<WindowResult> issueAccount() {
    return first(() -> Future.succeededFuture(window.issueAccount(this)));
  }

  /** What the first deed came to, once it has. */
  public Future<WindowResult> result() {
    return result.future();
  }

  /** The result with which the window is left. */
  WindowResult ended(boolean success, @Nullable String errorMsg) {
    return new WindowResult(impUid, purchase.merchantUid(), success, errorMsg);
  }

  private Future<WindowResult> first(Supplier<Future<WindowResult>> deed) {
    if (decided.compareAndSet(false, true)) {
      // Composed, so that a deed that throws is a result too.
      Future.succeededFuture().compose(start -> deed.get()).onComplete(result);
    }
    return result.future();
  }
}
