package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an order is to cost, registered before the payment window opens, so that an amount tampered
 * with in the browser is refused.
 *
 * @param merchantUid the shop's order number; never null
 * @param amount the only amount the order may be paid with, in the major unit; never null
 * @param currency the currency of the amount; null when PortOne does not say, which means KRW
 */
public record PreparedPayment(String merchantUid, BigDecimal amount, @Nullable String currency) {

  /** Refuses a registration that does not say what for or how much. */
  public PreparedPayment {
    Fields.required(merchantUid, "merchant_uid");
    Fields.required(amount, "amount");
  }
}
