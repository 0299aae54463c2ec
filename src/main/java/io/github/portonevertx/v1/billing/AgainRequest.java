package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.time.LocalDate;

/**
 * A charge of a billing key.
 *
 * <pre>{@code
 * AgainRequest.builder()
 *     .customerUid("card-of-customer-1")
 *     .merchantUid("order-1")
 *     .amount(new BigDecimal("9000"))
 *     .name("A month of tea")
 *     .build()
 * }</pre>
 */
public final class AgainRequest implements Request {
  private final RequestFields fields;

  private AgainRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link AgainRequest}. */
  public static final class Builder extends ChargeBuilder<Builder> {
    private Builder() {
      super("subscribe.again");
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the billing key.
     *
     * @param customerUid its id, up to 80 characters
     * @return this
     */
    public Builder customerUid(String customerUid) {
      fields.set("customer_uid", customerUid);
      return this;
    }

    /**
     * Sets how many products are sold.
     *
     * @param productCount at least 1
     * @return this
     */
    public Builder productCount(int productCount) {
      fields.set("product_count", productCount);
      return this;
    }

    /**
     * Sets the type of the cash receipt, with Toss Pay.
     *
     * @param cashReceiptType for whom it is issued
     * @return this
     */
    public Builder cashReceiptType(CashReceiptType cashReceiptType) {
      fields.set("cash_receipt_type", Arguments.wire(cashReceiptType, CashReceiptType::wire));
      return this;
    }

    /**
     * Sets the day on which the product is used, which Naver Pay requires.
     *
     * @param naverUseConfirm the day in Korea
     * @return this
     */
    public Builder naverUseConfirm(LocalDate naverUseConfirm) {
      fields.setIn("extra", "naverUseCfm", Arguments.day(naverUseConfirm));
      return this;
    }

    /**
     * Sets the channel to charge through, when the billing key has several.
     *
     * @param channelKey its key, up to 55 characters
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channel_key", channelKey);
      return this;
    }

    /** {@return the request} */
    public AgainRequest build() {
      return new AgainRequest(fields.copy());
    }
  }
}
