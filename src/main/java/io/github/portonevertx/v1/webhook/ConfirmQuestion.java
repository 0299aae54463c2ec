package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * PortOne's confirm request, sent before it approves a payment. It is not signed, and the payment
 * is not made yet, so its content is valid for this decision only.
 *
 * <p>A question for a payment in a store with a barcode has no amount: {@code amount} is null then,
 * and {@code event} or {@code extra} is not. Such a payment cannot be compared with the price of
 * the order here; approve it only if the order may be paid in a store, and verify the amount when
 * the payment is an event.
 *
 * @param impUid PortOne's id of the payment
 * @param merchantUid the shop's order number
 * @param amount what the buyer is about to pay, in the major unit of the currency; null when
 *     unknown, in a question for a store payment only
 * @param event the event that PortOne names, in a question for a store payment; null otherwise
 * @param status the state of the payment as PortOne names it; null when absent
 * @param extra the additional fields of a store payment; null otherwise
 */
public record ConfirmQuestion(
    String impUid,
    String merchantUid,
    @Nullable BigDecimal amount,
    @Nullable String event,
    @Nullable String status,
    @Nullable Extra extra) {

  /**
   * The details of a payment in a store.
   *
   * @param barcode the barcode that was read; null when absent
   * @param payType the payment method, a value of PortOne; null when absent
   */
  public record Extra(@Nullable String barcode, @Nullable String payType) {
    /**
     * Returns a text with the payment method only, because the barcode can be used to pay.
     *
     * @return for logs
     */
    @Override
    public String toString() {
      return "Extra[payType=" + payType + "]";
    }
  }

  /** Checks that the ids and, except for a store payment, the amount are present. */
  public ConfirmQuestion {
    Fields.required(impUid, "imp_uid");
    Fields.required(merchantUid, "merchant_uid");
    if (event == null && extra == null) {
      Fields.required(amount, "amount");
    }
  }

  /**
   * Creates the question for a payment in the payment window.
   *
   * @param impUid PortOne's id of the payment
   * @param merchantUid the shop's order number
   * @param amount what the buyer is about to pay
   */
  public ConfirmQuestion(String impUid, String merchantUid, BigDecimal amount) {
    this(impUid, merchantUid, amount, null, null, null);
  }
}
