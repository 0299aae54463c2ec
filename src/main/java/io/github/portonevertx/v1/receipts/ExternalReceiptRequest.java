package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.ProductType;
import java.math.BigDecimal;

/**
 * A cash receipt to issue for a sale outside PortOne.
 *
 * <p>Which fields a receipt requires depends on the PG.
 */
public final class ExternalReceiptRequest implements Request {
  private final RequestFields fields;

  private ExternalReceiptRequest(RequestFields fields) {
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

  /** A builder of {@link ExternalReceiptRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("receipts.issueExternal");

    private Builder() {}

    /**
     * Sets the shop's order number, by which the receipt is found.
     *
     * @param merchantUid at most 40 characters; required
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

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
     * Sets the name of what was sold.
     *
     * @param name the name; required
     * @return this
     */
    public Builder name(String name) {
      fields.set("name", name);
      return this;
    }

    /**
     * Sets the amount.
     *
     * @param amount in won, without decimals, more than 0; required
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets the number that the receipt is issued to.
     *
     * @param identifier a phone number, a resident or business registration number, or the number
     *     of a receipt card; required
     * @return this
     */
    public Builder identifier(String identifier) {
      fields.set("identifier", identifier);
      return this;
    }

    /**
     * Sets what was sold, which KSNET requires.
     *
     * @param productType goods or content
     * @return this
     */
    public Builder productType(ProductType productType) {
      fields.set("product_type", Arguments.wire(productType, ProductType::wire));
      return this;
    }

    /**
     * Sets what kind of number the receipt is issued to, for KICC, Hecto Financial and the new Nice
     * module.
     *
     * @param identifierType the kind
     * @return this
     */
    public Builder identifierType(IdentifierType identifierType) {
      fields.set("identifier_type", Arguments.wire(identifierType, IdentifierType::wire));
      return this;
    }

    /**
     * Sets the purpose of the receipt.
     *
     * @param type {@link ReceiptType#PERSON} when it is not set
     * @return this
     */
    public Builder type(ReceiptType type) {
      fields.set("type", Arguments.wire(type, ReceiptType::wire));
      return this;
    }

    /**
     * Sets the seller's business registration number, which Welcome requires.
     *
     * @param corpRegNo the number
     * @return this
     */
    public Builder corpRegNo(String corpRegNo) {
      fields.set("corp_reg_no", corpRegNo);
      return this;
    }

    /**
     * Sets the buyer. KSNET and the new Smartro module require a name, the new Smartro module and
     * Welcome a phone number.
     *
     * @param buyer its name, email and tel; receipts take no other field
     * @return this
     */
    public Builder buyer(Buyer buyer) {
      fields.setAll("buyer_name", Arguments.wire(buyer, Buyer::parameters));
      return this;
    }

    /**
     * Sets the part of the amount that is free of value-added tax.
     *
     * @param taxFree in won, without decimals; may be 0
     * @return this
     */
    public Builder taxFree(BigDecimal taxFree) {
      fields.set("tax_free", taxFree);
      return this;
    }

    /**
     * Sets the value-added tax in the amount.
     *
     * @param vatAmount in won; may be 0
     * @return this
     */
    public Builder vatAmount(BigDecimal vatAmount) {
      fields.set("vat_amount", vatAmount);
      return this;
    }

    /**
     * Sets how the sale was paid, which Welcome requires.
     *
     * @param payMethod the method
     * @return this
     */
    public Builder payMethod(ReceiptPayMethod payMethod) {
      fields.set("pay_method", Arguments.wire(payMethod, ReceiptPayMethod::wire));
      return this;
    }

    /** {@return the request} */
    public ExternalReceiptRequest build() {
      return new ExternalReceiptRequest(fields.copy());
    }
  }
}
