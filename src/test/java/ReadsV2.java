import io.github.portonevertx.Reply;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads answers of V2 with the public API only; {@code ModulePathTest} runs it. */
public final class ReadsV2 {
  private ReadsV2() {}

  /** Prints parts of a payment with a known and with an unknown payment method. */
  public static void main(String[] arguments) throws IOException {
    JsonObject body =
        new JsonObject(
            Files.readString(
                Path.of("src/test/resources/v2/sample-bodies/payment-paid-card.json")));
    Payment payment = read(body);
    System.out.println(
        payment.method().getClass().getSimpleName()
            + " "
            + payment.id()
            + " "
            + payment.amount().total());
    System.out.println(payment.status() + " " + payment.isPaid());
    Payment other = read(body.put("method", new JsonObject().put("type", "ADDED_LATER")));
    System.out.println(other.method());
  }

  private static Payment read(JsonObject body) {
    return PortOneV2Client.over(call -> Future.succeededFuture(Reply.of(body)))
        .payments()
        .get("order-2026-0004")
        .result();
  }
}
