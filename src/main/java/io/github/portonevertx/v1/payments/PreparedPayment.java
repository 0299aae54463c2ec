package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The amount registered for an order before the payment window opens, so that PortOne rejects an
 * amount that was tampered with in the browser.
 *
 * @param merchantUid the shop's order number; never null
 * @param amount the only amount the order may be paid with, in the major unit; never null
 * @param currency the currency of the amount; null when PortOne does not say, which means KRW
 */
public record PreparedPayment(String merchantUid, BigDecimal amount, @Nullable String currency) {

  /** Checks that order number and amount are present. */
  public PreparedPayment {
    Fields.required(merchantUid, "merchant_uid");
    Fields.required(amount, "amount");
  }
}
