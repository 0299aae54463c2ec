package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.CardBrand;
import io.github.portonevertx.v2.common.CardOwnerType;
import io.github.portonevertx.v2.common.CardType;
import io.github.portonevertx.v2.common.CashReceiptInputType;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentClientType;
import io.github.portonevertx.v2.common.PgProvider;
import io.github.portonevertx.v2.common.PortOneVersion;
import io.github.portonevertx.v2.common.SortOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for payments. */
public final class PaymentFilterInput {
  private final JsonFields fields;

  private PaymentFilterInput(JsonFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the fields that are set.
   *
   * @return the values, by PortOne's names
   */
  public Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "PaymentFilterInput" + fields;
  }

  /** A builder of {@link PaymentFilterInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets PortOne's id of the merchant.
     *
     * @param merchantId any text that is not blank
     * @return this
     */
    public Builder merchantId(String merchantId) {
      fields = fields.with("merchantId", merchantId);
      return this;
    }

    /**
     * Sets the time that {@code from} and {@code until} refer to.
     *
     * @param timestampType one of PortOne's values
     * @return this
     */
    public Builder timestampType(PaymentTimestampType timestampType) {
      fields =
          fields.with("timestampType", Arguments.wire(timestampType, PaymentTimestampType::wire));
      return this;
    }

    /**
     * Sets the beginning of the time span.
     *
     * @param from a time
     * @return this
     */
    public Builder from(Instant from) {
      fields = fields.with("from", Arguments.wire(from, Instant::toString));
      return this;
    }

    /**
     * Sets the end of the time span.
     *
     * @param until a time
     * @return this
     */
    public Builder until(Instant until) {
      fields = fields.with("until", Arguments.wire(until, Instant::toString));
      return this;
    }

    /**
     * Sets the statuses.
     *
     * @param status in which {@code PENDING} stands for the status {@code PAY_PENDING} of a payment
     * @return this
     */
    public Builder status(List<PaymentStatusFilter> status) {
      fields = fields.with("status", Arguments.wires(status, PaymentStatusFilter::wire));
      return this;
    }

    /**
     * Sets the payment methods.
     *
     * @param methods one or more
     * @return this
     */
    public Builder methods(List<PaymentMethodType> methods) {
      fields = fields.with("methods", Arguments.wires(methods, PaymentMethodType::wire));
      return this;
    }

    /**
     * Sets the PGs.
     *
     * @param pgProvider one or more
     * @return this
     */
    public Builder pgProvider(List<PgProvider> pgProvider) {
      fields = fields.with("pgProvider", Arguments.wires(pgProvider, PgProvider::wire));
      return this;
    }

    /**
     * Sets whether a test channel was used.
     *
     * @param isTest {@code true} if so
     * @return this
     */
    public Builder isTest(boolean isTest) {
      fields = fields.with("isTest", isTest);
      return this;
    }

    /**
     * Sets whether the payment was scheduled.
     *
     * @param isScheduled {@code true} if so
     * @return this
     */
    public Builder isScheduled(boolean isScheduled) {
      fields = fields.with("isScheduled", isScheduled);
      return this;
    }

    /**
     * Sets the time to sort by.
     *
     * @param sortBy one of PortOne's values
     * @return this
     */
    public Builder sortBy(PaymentSortBy sortBy) {
      fields = fields.with("sortBy", Arguments.wire(sortBy, PaymentSortBy::wire));
      return this;
    }

    /**
     * Sets the direction of the order.
     *
     * @param sortOrder one of PortOne's values
     * @return this
     */
    public Builder sortOrder(SortOrder sortOrder) {
      fields = fields.with("sortOrder", Arguments.wire(sortOrder, SortOrder::wire));
      return this;
    }

    /**
     * Sets the version of PortOne that made the payment.
     *
     * @param version one of PortOne's values
     * @return this
     */
    public Builder version(PortOneVersion version) {
      fields = fields.with("version", Arguments.wire(version, PortOneVersion::wire));
      return this;
    }

    /**
     * Sets the status of the webhook.
     *
     * @param webhookStatus one of PortOne's values
     * @return this
     */
    public Builder webhookStatus(PaymentWebhookStatus webhookStatus) {
      fields =
          fields.with("webhookStatus", Arguments.wire(webhookStatus, PaymentWebhookStatus::wire));
      return this;
    }

    /**
     * Sets the kind of device or the API.
     *
     * @param platformType one of PortOne's values
     * @return this
     */
    public Builder platformType(PaymentClientType platformType) {
      fields = fields.with("platformType", Arguments.wire(platformType, PaymentClientType::wire));
      return this;
    }

    /**
     * Sets the currency.
     *
     * @param currency one of PortOne's values
     * @return this
     */
    public Builder currency(Currency currency) {
      fields = fields.with("currency", Arguments.wire(currency, Currency::wire));
      return this;
    }

    /**
     * Sets whether the money is held in escrow.
     *
     * @param isEscrow {@code true} if so
     * @return this
     */
    public Builder isEscrow(boolean isEscrow) {
      fields = fields.with("isEscrow", isEscrow);
      return this;
    }

    /**
     * Sets the status of the escrow.
     *
     * @param escrowStatus one of PortOne's values
     * @return this
     */
    public Builder escrowStatus(PaymentFilterInputEscrowStatus escrowStatus) {
      fields =
          fields.with(
              "escrowStatus", Arguments.wire(escrowStatus, PaymentFilterInputEscrowStatus::wire));
      return this;
    }

    /**
     * Sets the brand of the card.
     *
     * @param cardBrand one of PortOne's values
     * @return this
     */
    public Builder cardBrand(CardBrand cardBrand) {
      fields = fields.with("cardBrand", Arguments.wire(cardBrand, CardBrand::wire));
      return this;
    }

    /**
     * Sets the kind of card.
     *
     * @param cardType one of PortOne's values
     * @return this
     */
    public Builder cardType(CardType cardType) {
      fields = fields.with("cardType", Arguments.wire(cardType, CardType::wire));
      return this;
    }

    /**
     * Sets the kind of owner of the card.
     *
     * @param cardOwnerType one of PortOne's values
     * @return this
     */
    public Builder cardOwnerType(CardOwnerType cardOwnerType) {
      fields = fields.with("cardOwnerType", Arguments.wire(cardOwnerType, CardOwnerType::wire));
      return this;
    }

    /**
     * Sets the kind of gift certificate.
     *
     * @param giftCertificateType one of PortOne's values
     * @return this
     */
    public Builder giftCertificateType(PaymentMethodGiftCertificateType giftCertificateType) {
      fields =
          fields.with(
              "giftCertificateType",
              Arguments.wire(giftCertificateType, PaymentMethodGiftCertificateType::wire));
      return this;
    }

    /**
     * Sets the kind of cash receipt.
     *
     * @param cashReceiptType one of PortOne's values
     * @return this
     */
    public Builder cashReceiptType(CashReceiptInputType cashReceiptType) {
      fields =
          fields.with(
              "cashReceiptType", Arguments.wire(cashReceiptType, CashReceiptInputType::wire));
      return this;
    }

    /**
     * Sets the status of the cash receipt.
     *
     * @param cashReceiptStatus one of PortOne's values
     * @return this
     */
    public Builder cashReceiptStatus(PaymentCashReceiptStatusFilter cashReceiptStatus) {
      fields =
          fields.with(
              "cashReceiptStatus",
              Arguments.wire(cashReceiptStatus, PaymentCashReceiptStatusFilter::wire));
      return this;
    }

    /**
     * Sets the time span in which the cash receipt was issued.
     *
     * @param cashReceiptIssuedAtRange built by its builder
     * @return this
     */
    public Builder cashReceiptIssuedAtRange(DateTimeRange cashReceiptIssuedAtRange) {
      fields =
          fields.with(
              "cashReceiptIssuedAtRange",
              Arguments.wire(cashReceiptIssuedAtRange, DateTimeRange::parameters));
      return this;
    }

    /**
     * Sets the time span in which the cash receipt was cancelled.
     *
     * @param cashReceiptCancelledAtRange built by its builder
     * @return this
     */
    public Builder cashReceiptCancelledAtRange(DateTimeRange cashReceiptCancelledAtRange) {
      fields =
          fields.with(
              "cashReceiptCancelledAtRange",
              Arguments.wire(cashReceiptCancelledAtRange, DateTimeRange::parameters));
      return this;
    }

    /**
     * Sets the text to search for.
     *
     * @param textSearch one or more
     * @return this
     */
    public Builder textSearch(List<PaymentTextSearch> textSearch) {
      fields =
          fields.with("textSearch", Arguments.wires(textSearch, PaymentTextSearch::parameters));
      return this;
    }

    /** {@return the object} */
    public PaymentFilterInput build() {
      return new PaymentFilterInput(fields);
    }
  }
}
