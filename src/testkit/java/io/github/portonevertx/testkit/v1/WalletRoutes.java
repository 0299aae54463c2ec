package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of PAYCO, Benepia and Paymentwall. */
final class WalletRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      payco.updateOrderStatus form status
      benepia.point form benepia_user benepia_password channel_key
      benepia.pay form benepia_user benepia_password benepia_member_code merchant_uid \
      amount:number name BUYER channel_key notice_url[] custom_data
      paymentwall.registerDelivery form imp_uid merchant_uid type status carrier_tracking_id \
      carrier_type estimated_delivery_datetime:integer estimated_update_datetime:integer reason \
      refundable details shipping_address_email shipping_address_country shipping_address_city \
      shipping_address_zip shipping_address_state shipping_address_street \
      shipping_address_phone shipping_address_firstname shipping_address_lastname
      """;

  private static final String NO_PAYMENT = "존재하지 않는 결제정보입니다.";
  private static final Set<String> PAYCO_STATUSES =
      Set.of("DELIVERY_START", "PURCHASE_DECISION", "CANCELED");

  /** There is one Benepia account, and every password is accepted. */
  private BigDecimal points = BigDecimal.valueOf(100_000);

  private final Ledger ledger;
  private final Charges charges;

  WalletRoutes(Ledger ledger, Charges charges) {
    this.ledger = ledger;
    this.charges = charges;
  }

  List<Route> table() {
    return List.of(
        Route.post("payco.updateOrderStatus", "/payco/orders/status/{imp_uid}", this::paycoStatus)
            .needing("status"),
        Route.post(
                "benepia.point",
                "/benepia/point",
                ask ->
                    SimulatedResponse.ok(
                        new JsonObject().put("point", points.setScale(0, RoundingMode.DOWN))))
            .needing("benepia_user", "benepia_password", "channel_key"),
        Route.post("benepia.pay", "/benepia/payment", this::payWithPoints)
            .needing(
                "benepia_user",
                "benepia_password",
                "merchant_uid",
                "amount",
                "name",
                "channel_key"),
        Route.post("paymentwall.registerDelivery", "/paymentwall/delivery", this::delivery)
            .needing(
                "imp_uid",
                "merchant_uid",
                "type",
                "status",
                "estimated_delivery_datetime",
                "estimated_update_datetime",
                "refundable",
                "shipping_address_email"));
  }

  private SimulatedResponse paycoStatus(SimulatedRequest ask) {
    JsonObject payment = ledger.peek(ask.path("imp_uid"));
    if (payment == null || !"payco".equals(payment.getString("pg_provider"))) {
      return SimulatedResponse.rejected(NO_PAYMENT);
    }
    String status = SimulatedRequest.need(ask.body(), "status");
    return PAYCO_STATUSES.contains(status)
        ? SimulatedResponse.ok(new JsonObject().put("status", status))
        : SimulatedResponse.rejected("지원되지 않는 상태값입니다.");
  }

  private SimulatedResponse payWithPoints(SimulatedRequest ask) {
    JsonObject body = ask.body();
    if (charges.isPaid(SimulatedRequest.need(body, "merchant_uid"))) {
      return SimulatedResponse.rejected(Charges.ALREADY_PAID);
    }
    BigDecimal amount = SimulatedRequest.needMoney(body, "amount");
    // Handlers are confined to the event loop, so the check and the update are atomic.
    BigDecimal left = points.subtract(amount);
    if (left.signum() < 0) {
      return SimulatedResponse.rejected("포인트 잔액이 부족합니다.");
    }
    Map<String, @Nullable Object> order = Charges.order(body);
    order.put("pay_method", "point");
    order.put("pg_provider", "benepia");
    JsonObject payment = charges.charge(order);
    if (payment.getString("status").equals("paid")) {
      points = left;
    }
    return SimulatedResponse.ok(payment);
  }

  private SimulatedResponse delivery(SimulatedRequest ask) {
    return ledger.peek(SimulatedRequest.need(ask.body(), "imp_uid")) == null
        ? SimulatedResponse.rejected(NO_PAYMENT)
        : SimulatedResponse.ok(
            new JsonObject()
                .put("error", null)
                .put("error_code", 0)
                .put("notices", new JsonArray()));
  }
}
