package io.github.portonevertx.v1.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.math.BigDecimal;

/**
 * A refund of a payment, in full or in part.
 *
 * <pre>{@code
 * CancelRequest.builder()
 *     .impUid(payment.impUid())
 *     .amount(new BigDecimal("4000"))
 *     .refundable(payment.refundable())
 *     .reason("one of two arrived broken")
 *     .build()
 * }</pre>
 *
 * <p>A request states how much to refund: with {@link Builder#amount} or with {@link
 * Builder#fullAmount}. A request with neither, or with both, fails with {@code INVALID_REQUEST} and
 * is not sent.
 *
 * <p>Set {@link Builder#refundable} with every partial refund. PortOne rejects the refund when its
 * own balance differs, and nothing else stops a refund that is sent twice: two refunds of 4,000 are
 * both valid for PortOne.
 */
public final class CancelRequest implements Request {
  private static final String ACTION = "payments.cancel";

  private final RequestFields fields;
  private final boolean fullAmount;

  private CancelRequest(RequestFields fields, boolean fullAmount) {
    this.fields = fields;
    this.fullAmount = fullAmount;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call that sends this request. A refund of the full amount has no parameter {@code
   * amount}.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when neither {@link Builder#amount} nor {@link
   *     Builder#fullAmount} was set, or both were
   */
  @Override
  public Call toCall() {
    boolean hasAmount = fields.values().containsKey("amount");
    if (hasAmount && fullAmount) {
      throw rejection("parameter 'amount' is set together with fullAmount(); set only one of them");
    }
    if (!hasAmount && !fullAmount) {
      throw rejection(
          "parameter 'amount' is missing; for a refund of the full amount call fullAmount()");
    }
    return fields.toCall();
  }

  private static PortOneException rejection(String text) {
    return PortOneException.of(FailureKind.INVALID_REQUEST, text).toBuilder()
        .action(ACTION)
        .build();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link CancelRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields(ACTION);
    private boolean fullAmount;

    private Builder() {}

    /**
     * Sets PortOne's id of the payment.
     *
     * @param impUid up to 32 characters
     * @return this
     */
    public Builder impUid(String impUid) {
      fields.set("imp_uid", impUid);
      return this;
    }

    /**
     * Sets the order number, when the payment is not named by {@link #impUid}.
     *
     * @param merchantUid up to 40 characters
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

    /**
     * Sets the amount to refund.
     *
     * @param amount in the major unit of the payment's currency, more than 0: PortOne treats 0 as
     *     the full amount
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets that the full amount is refunded, which is everything not refunded before. Excludes
     * {@link #amount}.
     *
     * @return this
     */
    public Builder fullAmount() {
      fullAmount = true;
      return this;
    }

    /**
     * Sets how much must still be refundable at PortOne; it rejects the refund otherwise. Sent as
     * {@code checksum}.
     *
     * @param refundable what was refundable when the refund was decided, as {@link
     *     Payment#refundable()} returns it
     * @return this
     */
    public Builder refundable(BigDecimal refundable) {
      fields.set("checksum", refundable);
      return this;
    }

    /**
     * Sets the reason, which Naver Pay requires.
     *
     * @param reason a human-readable text
     * @return this
     */
    public Builder reason(String reason) {
      fields.set("reason", reason);
      return this;
    }

    /**
     * Sets the part of the amount that is free of value-added tax. Some PGs require it for payments
     * with a tax-free part, and do not take its absence for 0.
     *
     * @param taxFree in the major unit of the currency; may be 0
     * @return this
     */
    public Builder taxFree(BigDecimal taxFree) {
      fields.set("tax_free", taxFree);
      return this;
    }

    /**
     * Sets the value-added tax of the amount, for PGs that were given one with the payment.
     *
     * @param vatAmount in the major unit of the currency; may be 0
     * @return this
     */
    public Builder vatAmount(BigDecimal vatAmount) {
      fields.set("vat_amount", vatAmount);
      return this;
    }

    /**
     * Sets the holder of the bank account that receives the money of a virtual account.
     *
     * @param refundHolder the name
     * @return this
     */
    public Builder refundHolder(String refundHolder) {
      fields.set("refund_holder", refundHolder);
      return this;
    }

    /**
     * Sets the bank of that account.
     *
     * @param refundBank the code of the PG, which is not the standard code of {@code codes.banks}
     * @return this
     */
    public Builder refundBank(String refundBank) {
      fields.set("refund_bank", refundBank);
      return this;
    }

    /**
     * Sets the number of that account.
     *
     * @param refundAccount the number
     * @return this
     */
    public Builder refundAccount(String refundAccount) {
      fields.set("refund_account", refundAccount);
      return this;
    }

    /**
     * Sets the phone number of the account's holder, which Smartro requires.
     *
     * @param refundTel the number
     * @return this
     */
    public Builder refundTel(String refundTel) {
      fields.set("refund_tel", refundTel);
      return this;
    }

    /**
     * Sets whether a promotion of the payment stays used.
     *
     * @param retainPromotion {@code false} by default
     * @return this
     */
    public Builder retainPromotion(boolean retainPromotion) {
      fields.set("retain_promotion", retainPromotion);
      return this;
    }

    /**
     * Sets whether PortOne sends a webhook for this refund. It sends one only if the payment had
     * webhooks.
     *
     * @param enableWebhook {@code false} by default
     * @return this
     */
    public Builder enableWebhook(boolean enableWebhook) {
      fields.set("enable_webhook", enableWebhook);
      return this;
    }

    /**
     * Sets the party that requests it, which only Naver Pay reads; {@link Requester#ADMIN} by
     * default.
     *
     * @param requester the customer or the shop
     * @return this
     */
    public Builder requester(Requester requester) {
      fields.setIn("extra", "requester", Arguments.wire(requester, Requester::wire));
      return this;
    }

    /** {@return the request} */
    public CancelRequest build() {
      return new CancelRequest(fields.copy(), fullAmount);
    }
  }
}
