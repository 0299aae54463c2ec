import io.portone.sdk.server.PortOneClient;
import io.portone.sdk.server.common.PageInput;
import io.portone.sdk.server.payment.CancelRequester;
import io.portone.sdk.server.payment.PaymentClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Calls of PortOne's server SDK for the JVM, with types of the JDK only, for programs that load it
 * in a class loader of its own.
 */
public final class SdkCalls implements AutoCloseable {
  private final PortOneClient client;
  private final PaymentClient payments;

  /** Creates the client of the SDK. */
  public SdkCalls(String baseUrl, String secret) {
    client = new PortOneClient(secret, baseUrl, null);
    payments = client.getPayment();
  }

  /** Returns queries of one payment. */
  public Supplier<CompletableFuture<?>> query(String paymentId) {
    return () -> payments.getPayment(paymentId);
  }

  /** Returns refunds; the SDK has no idempotency key. */
  public Supplier<CompletableFuture<?>> refund(String paymentId, long amount) {
    return () ->
        payments.cancelPayment(
            paymentId,
            amount,
            null,
            null,
            "a reason",
            CancelRequester.Customer.INSTANCE,
            null,
            null,
            null);
  }

  /** Returns queries of a page of payments. */
  public Supplier<CompletableFuture<?>> list(int size) {
    return () -> payments.getPayments(new PageInput(0, size), null);
  }

  @Override
  public void close() {
    client.close();
  }
}
