package io.github.portonevertx.webhook;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;

/**
 * PortOne's question before it approves a payment. It is not signed, and the payment is not made
 * yet: what it says is good for this decision only.
 *
 * @param impUid PortOne's id of the payment
 * @param merchantUid the shop's order number
 * @param amount what the buyer is about to pay, in the major unit of the currency
 */
public record ConfirmRequest(String impUid, String merchantUid, BigDecimal amount) {
  /**
   * Refuses a question that does not say what for or how much.
   *
   * @param impUid see the component
   * @param merchantUid see the component
   * @param amount see the component
   */
  public ConfirmRequest {
    Fields.required(impUid, "imp_uid");
    Fields.required(merchantUid, "merchant_uid");
    Fields.required(amount, "amount");
  }
}
