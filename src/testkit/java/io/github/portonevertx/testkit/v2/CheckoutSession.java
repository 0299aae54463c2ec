package io.github.portonevertx.testkit.v2;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's session in a payment window. The first action decides: every later one, including a
 * second click on the same button, returns the same result and changes nothing. If the window did
 * not open, every result has the reason. If a request or a test changed the attempt while the
 * window was open, the first action fails with an {@link IllegalStateException}.
 *
 * <p>Safe for use by any thread.
 */
public final class CheckoutSession {

  private final PaymentWindow window;
  private final Purchase purchase;
  private final @Nullable String txId;
  private final AtomicBoolean decided = new AtomicBoolean();
  private final Promise<WindowResult> result = Promise.promise();

  private CheckoutSession(PaymentWindow window, Purchase purchase, @Nullable String txId) {
    this.window = window;
    this.purchase = purchase;
    this.txId = txId;
  }

  static CheckoutSession open(PaymentWindow window, Purchase purchase, String txId) {
    return new CheckoutSession(window, purchase, txId);
  }

  static CheckoutSession refused(
      PaymentWindow window, Purchase purchase, String code, String message) {
    CheckoutSession session = new CheckoutSession(window, purchase, null);
    session.decided.set(true);
    session.result.complete(WindowResult.failure(purchase.paymentId(), null, code, message));
    return session;
  }

  /** Returns the attempt, initially READY; null if the window did not open. */
  public @Nullable String txId() {
    return txId;
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
   * Pays by the method of the purchase, which for a virtual account is its issue. With manual
   * approval the result has a payment token, and nothing is paid until the shop approves.
   */
  public Future<WindowResult> pay() {
    return first(() -> window.approve(this, purchase.payMethod()));
  }

  /** Lets the payment gateway decline: the attempt fails. */
  public Future<WindowResult> decline(String pgCode, String pgMessage) {
    return first(() -> Future.succeededFuture(window.decline(this, pgCode, pgMessage)));
  }

  /**
   * Closes the window without paying; {@link WindowSettings#closingFails()} decides the status of
   * the attempt.
   */
  public Future<WindowResult> close() {
    return first(() -> Future.succeededFuture(window.leave(this)));
  }

  /** Requests a virtual account. {@link Ledger#deposit} pays into it. */
  public Future<WindowResult> issueAccount() {
    return first(() -> window.approve(this, PayMethods.VIRTUAL_ACCOUNT));
  }

  /** Returns the result of the first action, when there is one. */
  public Future<WindowResult> result() {
    return result.future();
  }

  private Future<WindowResult> first(Supplier<Future<WindowResult>> action) {
    if (decided.compareAndSet(false, true)) {
      // Composed, so that an action that throws fails the future.
      Future.succeededFuture().compose(start -> action.get()).onComplete(result);
    }
    return result.future();
  }

  @Override
  public String toString() {
    return "CheckoutSession[" + purchase + (isOpen() ? ", open]" : ", closed]");
  }
}
