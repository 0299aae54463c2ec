package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.ProductType;
import java.math.BigDecimal;

/**
 * A cash receipt to issue for a payment.
 *
 * <p>Which fields a receipt requires depends on the PG. PortOne's parameter {@code vat} is
 * deprecated and has no setter; {@link Builder#vatAmount} replaces it.
 */
public final class ReceiptRequest implements Request {
  private final RequestFields fields;

  private ReceiptRequest(RequestFields fields) {
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

  /** A builder of {@link ReceiptRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("receipts.issue");

    private Builder() {}

    /**
     * Sets PortOne's id of the payment.
     *
     * @param impUid at most 32 characters; required
     * @return this
     */
    public Builder impUid(String impUid) {
      fields.set("imp_uid", impUid);
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
     * Sets what was sold, for KSNET and the new Nice module.
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
     * Sets the seller's phone number, which Daou requires.
     *
     * @param companyTel the number
     * @return this
     */
    public Builder companyTel(String companyTel) {
      fields.set("company_tel", companyTel);
      return this;
    }

    /**
     * Sets the seller's name, which Daou requires.
     *
     * @param companyName the name
     * @return this
     */
    public Builder companyName(String companyName) {
      fields.set("company_name", companyName);
      return this;
    }

    /**
     * Sets the seller's business registration number, which Daou and Welcome require.
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

    /** {@return the request} */
    public ReceiptRequest build() {
      return new ReceiptRequest(fields.copy());
    }
  }
}
