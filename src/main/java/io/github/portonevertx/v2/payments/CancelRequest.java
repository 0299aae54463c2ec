package io.github.portonevertx.v2.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * A refund of a payment, in full or in part.
 *
 * <pre>{@code
 * CancelRequest.builder()
 *     .paymentId(payment.id())
 *     .amount(4000)
 *     .currentCancellableAmount(payment.refundable())
 *     .reason("one of two arrived broken")
 *     .build()
 * }</pre>
 *
 * <p>A request states how much to refund: with {@link Builder#amount} or with {@link
 * Builder#fullAmount}. A request with neither, or with both, fails with {@code INVALID_REQUEST} and
 * is not sent.
 *
 * <p>Set {@link Builder#currentCancellableAmount} with every partial refund. PortOne refuses the
 * refund when its own balance differs. An idempotency key prevents only that one call is executed
 * twice; two refunds of 4,000 with two keys are both valid for PortOne.
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
      throw refusal("parameter 'amount' is set together with fullAmount(); set only one of them");
    }
    if (!hasAmount && !fullAmount) {
      throw refusal(
          "parameter 'amount' is missing; for a refund of the full amount call fullAmount()");
    }
    return fields.toCall();
  }

  private static PortOneException refusal(String text) {
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
     * Sets the id of the payment.
     *
     * @param paymentId chosen by the merchant; required
     * @return this
     */
    public Builder paymentId(String paymentId) {
      fields.set("paymentId", paymentId);
      return this;
    }

    /**
     * Sets the amount to refund.
     *
     * @param amount in the minor unit of the payment's currency, more than 0
     * @return this
     */
    public Builder amount(long amount) {
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
     * Sets the tax-free part of the refund; the whole refund is taxable without it.
     *
     * @param taxFreeAmount in the minor unit of the currency; may be 0
     * @return this
     */
    public Builder taxFreeAmount(long taxFreeAmount) {
      fields.set("taxFreeAmount", taxFreeAmount);
      return this;
    }

    /**
     * Sets the value-added tax of the refund; PortOne calculates it when absent.
     *
     * @param vatAmount in the minor unit of the currency; may be 0
     * @return this
     */
    public Builder vatAmount(long vatAmount) {
      fields.set("vatAmount", vatAmount);
      return this;
    }

    /**
     * Sets the reason of the refund.
     *
     * @param reason a human-readable text; required
     * @return this
     */
    public Builder reason(String reason) {
      fields.set("reason", reason);
      return this;
    }

    /**
     * Sets the party that requests it.
     *
     * @param requester the customer or the shop
     * @return this
     */
    public Builder requester(CancelRequester requester) {
      fields.set("requester", Arguments.wire(requester, CancelRequester::wire));
      return this;
    }

    /**
     * Sets what happens to the discount of a promotion after a partial refund.
     *
     * @param option {@link PromotionDiscountRetainOption#RELEASE} by default
     * @return this
     */
    public Builder promotionDiscountRetainOption(PromotionDiscountRetainOption option) {
      fields.set(
          "promotionDiscountRetainOption",
          Arguments.wire(option, PromotionDiscountRetainOption::wire));
      return this;
    }

    /**
     * Sets how much must still be refundable at PortOne; it refuses the refund otherwise.
     *
     * @param currentCancellableAmount what was refundable when the refund was decided, as {@link
     *     Payment#refundable()} returns it
     * @return this
     */
    public Builder currentCancellableAmount(long currentCancellableAmount) {
      fields.set("currentCancellableAmount", currentCancellableAmount);
      return this;
    }

    /**
     * Sets the bank account that receives the money, for virtual accounts and some other ways of
     * paying.
     *
     * @param refundAccount the bank, the number and the holder
     * @return this
     */
    public Builder refundAccount(CancelPaymentBodyRefundAccount refundAccount) {
      fields.set(
          "refundAccount",
          Arguments.wire(refundAccount, CancelPaymentBodyRefundAccount::parameters));
      return this;
    }

    /**
     * Sets the email address that receives the refund, with Triple-A.
     *
     * @param refundEmail the address
     * @return this
     */
    public Builder refundEmail(String refundEmail) {
      fields.set("refundEmail", refundEmail);
      return this;
    }

    /**
     * Sets whether PortOne sends no webhook when the refund succeeds. Unlike V1 it sends one by
     * default.
     *
     * @param skipWebhook {@code false} by default
     * @return this
     */
    public Builder skipWebhook(boolean skipWebhook) {
      fields.set("skipWebhook", skipWebhook);
      return this;
    }

    /**
     * Sets a parameter that PortOne has but this version of the library does not know.
     *
     * @param name PortOne's name of the parameter
     * @param value its value
     * @return this
     */
    public Builder unchecked(String name, @Nullable Object value) {
      fields.unchecked(name, value);
      return this;
    }

    /** {@return the request} */
    public CancelRequest build() {
      return new CancelRequest(fields.copy(), fullAmount);
    }
  }
}
