import io.portone.sdk.server.PortOneClient;
import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.common.PageInput;
import io.portone.sdk.server.common.PaymentAmountInput;
import io.portone.sdk.server.payment.CancelRequester;
import io.portone.sdk.server.payment.PaymentClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Calls PortOne's server SDK for the JVM and prints one line for each call: its name, and the type
 * of the answer or of the failure. Arguments: base URL, API secret, store id, payment id, billing
 * key.
 */
public final class OfficialSdk {

  private OfficialSdk() {}

  public static void main(String[] args) throws Exception {
    try (PortOneClient client = new PortOneClient(args[1], args[0], args[2])) {
      String paymentId = args[3];
      String key = args[4];
      PaymentClient payments = client.getPayment();
      print("get", () -> payments.getPayment(paymentId));
      print("get unknown", () -> payments.getPayment("unknown"));
      print("cancel", () -> cancel(payments, paymentId));
      print("cancel again", () -> cancel(payments, paymentId));
      print("list", () -> payments.getPayments(new PageInput(0, 20), null));
      print("cursor", () -> payments.getAllPaymentsByCursor(null, null, null, 5));
      print("transactions", () -> payments.getPaymentTransactions(paymentId));
      print("pay", () -> pay(payments, key));
      print("pay again", () -> pay(payments, key));
      print("billing key", () -> payments.getBillingKey().getBillingKeyInfo(key));
      print("billing keys", () -> payments.getBillingKey().getBillingKeyInfos(null, null, null));
      print(
          "schedules", () -> payments.getPaymentSchedule().getPaymentSchedules(null, null, null));
      print("delete", () -> payments.getBillingKey().deleteBillingKey(key, null));
      print("login", () -> client.getAuth().loginViaApiSecret(args[1]));
    }
    // The HTTP client of the SDK has threads that would keep the JVM alive.
    System.exit(0);
  }

  private static CompletableFuture<?> cancel(PaymentClient payments, String paymentId) {
    return payments.cancelPayment(
        paymentId,
        1000L,
        null,
        null,
        "reason",
        CancelRequester.Customer.INSTANCE,
        null,
        11_000L,
        null);
  }

  private static CompletableFuture<?> pay(PaymentClient payments, String key) {
    return payments.payWithBillingKey(
        "paid-by-jvm",
        key,
        null,
        "order",
        null,
        null,
        new PaymentAmountInput(1000L, null, null),
        Currency.Krw.INSTANCE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static void print(String name, Supplier<CompletableFuture<?>> call) throws Exception {
    String result;
    try {
      result = call.get().get(30, TimeUnit.SECONDS).getClass().getSimpleName();
    } catch (ExecutionException e) {
      result = e.getCause().getClass().getSimpleName();
    }
    System.out.println(name + ": " + result);
  }
}
