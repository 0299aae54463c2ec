import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order in the shop's records, with PortOne's last answer about it.
 *
 * @param number gives access to the order and its refund, so it must not be guessable; {@code
 *     merchant_uid} of V1, {@code paymentId} of V2
 * @param version the number of answers recorded before this one
 */
record ShopOrder(String number, Product product, Answer answer, long version) {
  /** A product of the shop, and its price in won. */
  record Product(String id, String name, String english, long price) {
    static final List<Product> ALL =
        List.of(
            new Product("coffee", "드립백 커피 10개", "Drip coffee, 10 bags", 12_000),
            new Product("tea", "제주 녹차 50 g", "Green tea from Jeju, 50 g", 15_000),
            new Product("mug", "백자 머그", "White porcelain mug", 28_000));

    /** Returns the product with that id; null if there is none. */
    static Product find(String id) {
      return ALL.stream().filter(product -> product.id().equals(id)).findFirst().orElse(null);
    }
  }

  /** What became of an order, the same for both APIs. */
  enum Status {
    NOT_PAID,
    FAILED,
    AWAITING_DEPOSIT,
    PAID,
    REFUND_PENDING,
    REFUNDED,
    /** Another amount, currency or the like: a person must look at it. */
    UNCLEAR
  }

  /** The virtual account that waits for a deposit, and PortOne's id of the attempt to pay. */
  record Account(String bank, String number, Instant until, String attempt) {}

  /**
   * PortOne's answer about an order.
   *
   * @param reason why the payment failed; null otherwise
   * @param account null unless it waits for a deposit
   * @param refundable whether the shop can refund it: that of a virtual account needs a bank
   *     account
   */
  record Answer(Status status, String reason, Account account, boolean refundable) {
    static Answer of(Status status) {
      return new Answer(status, null, null, false);
    }

    /** Returns what is not the status, as it is stored. */
    JsonObject details() {
      JsonObject details = new JsonObject().put("reason", reason).put("refundable", refundable);
      return account == null
          ? details
          : details
              .put("bank", account.bank())
              .put("number", account.number())
              .put("until", account.until())
              .put("attempt", account.attempt());
    }

    /** Returns the answer with these {@link #details()}. */
    static Answer of(String status, JsonObject details) {
      Account account =
          details.containsKey("attempt")
              ? new Account(
                  details.getString("bank"),
                  details.getString("number"),
                  details.getInstant("until"),
                  details.getString("attempt"))
              : null;
      return new Answer(
          Status.valueOf(status),
          details.getString("reason"),
          account,
          details.getBoolean("refundable"));
    }
  }

  /** Returns a new order. */
  static ShopOrder of(Product product) {
    return new ShopOrder(UUID.randomUUID().toString(), product, Answer.of(Status.NOT_PAID), 0);
  }

  long price() {
    return product.price();
  }

  Status status() {
    return answer.status();
  }

  /**
   * Returns whether the order can be paid in a new window; it cannot if an issued account may still
   * be paid.
   */
  boolean isOpen() {
    return status() == Status.NOT_PAID || status() == Status.FAILED;
  }

  boolean isGivenBack() {
    return status() == Status.REFUNDED || status() == Status.REFUND_PENDING;
  }

  boolean isRefundable() {
    return status() == Status.PAID && answer.refundable();
  }
}
