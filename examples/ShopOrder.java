import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** An order, and PortOne's last answer about it. */
final class ShopOrder {
  /** A product of the shop. */
  record Product(String id, String name, String english, BigDecimal price) {}

  private final Product product;
  private final Order toPay;

  /** PortOne's last answer. */
  Verification found = new Verification(Result.NOT_FOUND, List.of());

  /** The last query; the next one waits for it. */
  Future<Verification> asked = Future.succeededFuture(found);

  /**
   * Creates an order. Its number gives access to it and its refund, so it must not be guessable.
   */
  ShopOrder(Product product) {
    this.product = product;
    this.toPay = Order.of(UUID.randomUUID().toString(), product.price());
  }

  Product product() {
    return product;
  }

  Order toPay() {
    return toPay;
  }

  Verification found() {
    return found;
  }

  /**
   * Returns whether the order can be paid in a new window; it cannot if an issued account may still
   * be paid.
   */
  boolean isOpen() {
    return switch (found.result()) {
      case NOT_FOUND, NOT_PAID, FAILED -> true;
      default -> false;
    };
  }

  /**
   * Returns whether the shop can refund the order; a refund of a virtual account requires a bank
   * account.
   */
  boolean canBeGivenBack() {
    return found.isVerified() && found.payment().vbankNum() == null;
  }
}
