package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.ProductType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;

/**
 * A virtual account to be opened for an order.
 *
 * <pre>{@code
 * VbankRequest.builder()
 *     .channelKey("channel-key-1")
 *     .merchantUid("order-1")
 *     .amount(new BigDecimal("9000"))
 *     .vbankCode("004")
 *     .vbankDue(tomorrow)
 *     .build()
 * }</pre>
 */
public final class VbankRequest implements Request {
  private final RequestFields fields;

  private VbankRequest(RequestFields fields) {
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

  /** {@return the action and the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link VbankRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("vbanks.issue");

    private Builder() {}

    /**
     * Sets the channel.
     *
     * @param channelKey the key of one of the shop's channels; required
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channel_key", channelKey);
      return this;
    }

    /**
     * Sets the shop's order number.
     *
     * @param merchantUid at most 40 characters; required
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

    /**
     * Sets the amount to deposit.
     *
     * @param amount in the major unit of the currency, more than 0; required
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets the bank.
     *
     * @param vbankCode the PG's code of the bank; required
     * @return this
     */
    public Builder vbankCode(String vbankCode) {
      fields.set("vbank_code", vbankCode);
      return this;
    }

    /**
     * Sets the time until which the amount can be deposited.
     *
     * @param vbankDue in whole seconds; required
     * @return this
     */
    public Builder vbankDue(Instant vbankDue) {
      fields.set("vbank_due", Arguments.wire(vbankDue, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets what is sold, which KSNET requires.
     *
     * @param productType goods or content
     * @return this
     */
    public Builder productType(ProductType productType) {
      fields.set("product_type", Arguments.wire(productType, ProductType::wire));
      return this;
    }

    /**
     * Sets the number of the account, one that the shop has at the PG. Smartro and Hecto Financial
     * only.
     *
     * @param vbankNum the number
     * @return this
     */
    public Builder vbankNum(String vbankNum) {
      fields.set("vbank_num", vbankNum);
      return this;
    }

    /**
     * Sets the holder of the account, which some PGs require.
     *
     * @param vbankHolder at most 16 characters
     * @return this
     */
    public Builder vbankHolder(String vbankHolder) {
      fields.set("vbank_holder", vbankHolder);
      return this;
    }

    /**
     * Sets the key of a customer's permanent account. Toss Payments only.
     *
     * @param vbankKey at most 13 characters
     * @return this
     */
    public Builder vbankKey(String vbankKey) {
      fields.set("vbank_key", vbankKey);
      return this;
    }

    /**
     * Sets the name of what is paid for, as the buyer sees it.
     *
     * @param name at most 40 characters
     * @return this
     */
    public Builder name(String name) {
      fields.set("name", name);
      return this;
    }

    /**
     * Sets the buyer.
     *
     * @param buyer those of its fields that are to be sent
     * @return this
     */
    public Builder buyer(Buyer buyer) {
      fields.setAll("buyer_name", Arguments.wire(buyer, Buyer::parameters));
      return this;
    }

    /**
     * Sets the business registration number of a company that pays. The new NicePay only.
     *
     * @param businessRegistrationNumber at most 10 characters
     * @return this
     */
    public Builder businessRegistrationNumber(String businessRegistrationNumber) {
      fields.set("business_registration_number", businessRegistrationNumber);
      return this;
    }

    /**
     * Sets the addresses that the webhooks of this payment are sent to, instead of the one set in
     * the console.
     *
     * @param noticeUrls one or more
     * @return this
     */
    public Builder noticeUrls(Collection<String> noticeUrls) {
      fields.set("notice_url", noticeUrls);
      return this;
    }

    /**
     * Sets data of the shop that queries of the payment return.
     *
     * @param customData such as JSON as text
     * @return this
     */
    public Builder customData(String customData) {
      fields.set("custom_data", customData);
      return this;
    }

    /**
     * Sets the part of the amount that is free of value-added tax.
     *
     * @param taxFree in the major unit, without decimals; may be 0
     * @return this
     */
    public Builder taxFree(BigDecimal taxFree) {
      fields.set("tax_free", taxFree);
      return this;
    }

    /**
     * Sets the value-added tax in the amount, which the PG calculates when it is not set. Some PGs
     * only.
     *
     * @param vatAmount in the major unit; may be 0
     * @return this
     */
    public Builder vatAmount(BigDecimal vatAmount) {
      fields.set("vat_amount", vatAmount);
      return this;
    }

    /**
     * Sets the number of goods.
     *
     * @param productCount at least 1
     * @return this
     */
    public Builder productCount(int productCount) {
      fields.set("product_count", productCount);
      return this;
    }

    /**
     * Sets the password with which the buyer releases a payment in escrow.
     *
     * @param escrowPassword the password
     * @return this
     */
    public Builder escrowPassword(String escrowPassword) {
      fields.set("escrow_password", escrowPassword);
      return this;
    }

    /**
     * Sets whether the account takes any number of deposits.
     *
     * @param fixedUnlimitedVbank false when it is not set
     * @return this
     */
    public Builder fixedUnlimitedVbank(boolean fixedUnlimitedVbank) {
      fields.set("fixed_unlimited_vbank", fixedUnlimitedVbank);
      return this;
    }

    /**
     * Sets the shop's API key at the PG, which Inicis requires.
     *
     * @param pgApiKey the key
     * @return this
     */
    public Builder pgApiKey(String pgApiKey) {
      fields.set("pg_api_key", pgApiKey);
      return this;
    }

    /** {@return the request} */
    public VbankRequest build() {
      return new VbankRequest(fields.copy());
    }
  }
}
