package io.github.portonevertx.v2.paymentwall;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.Country;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery to report to Paymentwall. */
public final class RegisterDeliveryRequest implements Request {
  private final RequestFields fields;

  private RegisterDeliveryRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code paymentwall.registerDelivery} that sends this request.
   *
   * @return the call, with the parameters that are set
   * @throws PortOneException {@code INVALID_REQUEST} when a value is nested too deeply
   */
  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link RegisterDeliveryRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("paymentwall.registerDelivery");

    private Builder() {}

    /**
     * Sets PortOne's id of the attempt.
     *
     * @param transactionId any text that is not blank; required
     * @return this
     */
    public Builder transactionId(String transactionId) {
      fields.set("transactionId", transactionId);
      return this;
    }

    /**
     * Sets the kind of goods.
     *
     * @param deliveryType one of PortOne's values; required
     * @return this
     */
    public Builder deliveryType(PaymentwallDeliveryType deliveryType) {
      fields.set("deliveryType", Arguments.wire(deliveryType, PaymentwallDeliveryType::wire));
      return this;
    }

    /**
     * Sets the status of the delivery.
     *
     * @param deliveryStatus one of PortOne's values; required
     * @return this
     */
    public Builder deliveryStatus(PaymentwallDeliveryStatus deliveryStatus) {
      fields.set("deliveryStatus", Arguments.wire(deliveryStatus, PaymentwallDeliveryStatus::wire));
      return this;
    }

    /**
     * Sets when the delivery is expected.
     *
     * @param estimatedDeliveryDatetime a time; required
     * @return this
     */
    public Builder estimatedDeliveryDatetime(Instant estimatedDeliveryDatetime) {
      fields.set(
          "estimatedDeliveryDatetime",
          Arguments.wire(estimatedDeliveryDatetime, Instant::toString));
      return this;
    }

    /**
     * Sets when the next report is expected.
     *
     * @param estimatedUpdateDatetime a time; required
     * @return this
     */
    public Builder estimatedUpdateDatetime(Instant estimatedUpdateDatetime) {
      fields.set(
          "estimatedUpdateDatetime", Arguments.wire(estimatedUpdateDatetime, Instant::toString));
      return this;
    }

    /**
     * Sets the reason of the status.
     *
     * @param reason a human-readable text
     * @return this
     */
    public Builder reason(String reason) {
      fields.set("reason", reason);
      return this;
    }

    /**
     * Sets whether the goods can be returned.
     *
     * @param refundable {@code true} if so; required
     * @return this
     */
    public Builder refundable(boolean refundable) {
      fields.set("refundable", refundable);
      return this;
    }

    /**
     * Sets the description of the delivery.
     *
     * @param details any text that is not blank; required
     * @return this
     */
    public Builder details(String details) {
      fields.set("details", details);
      return this;
    }

    /**
     * Sets the email address of the recipient.
     *
     * @param shippingAddressEmail any text that is not blank; required
     * @return this
     */
    public Builder shippingAddressEmail(String shippingAddressEmail) {
      fields.set("shippingAddressEmail", shippingAddressEmail);
      return this;
    }

    /**
     * Sets the tracking number of the parcel.
     *
     * @param carrierTrackingId any text that is not blank
     * @return this
     */
    public Builder carrierTrackingId(String carrierTrackingId) {
      fields.set("carrierTrackingId", carrierTrackingId);
      return this;
    }

    /**
     * Sets the carrier that delivers.
     *
     * @param carrierType any text that is not blank
     * @return this
     */
    public Builder carrierType(String carrierType) {
      fields.set("carrierType", carrierType);
      return this;
    }

    /**
     * Sets the country of the delivery.
     *
     * @param shippingAddressCountry one of PortOne's values
     * @return this
     */
    public Builder shippingAddressCountry(Country shippingAddressCountry) {
      fields.set("shippingAddressCountry", Arguments.wire(shippingAddressCountry, Country::wire));
      return this;
    }

    /**
     * Sets the city of the delivery.
     *
     * @param shippingAddressCity any text that is not blank
     * @return this
     */
    public Builder shippingAddressCity(String shippingAddressCity) {
      fields.set("shippingAddressCity", shippingAddressCity);
      return this;
    }

    /**
     * Sets the postal code of the delivery.
     *
     * @param shippingAddressZip any text that is not blank
     * @return this
     */
    public Builder shippingAddressZip(String shippingAddressZip) {
      fields.set("shippingAddressZip", shippingAddressZip);
      return this;
    }

    /**
     * Sets the state of the delivery.
     *
     * @param shippingAddressState any text that is not blank
     * @return this
     */
    public Builder shippingAddressState(String shippingAddressState) {
      fields.set("shippingAddressState", shippingAddressState);
      return this;
    }

    /**
     * Sets the street and number of the delivery.
     *
     * @param shippingAddressStreet any text that is not blank
     * @return this
     */
    public Builder shippingAddressStreet(String shippingAddressStreet) {
      fields.set("shippingAddressStreet", shippingAddressStreet);
      return this;
    }

    /**
     * Sets the phone number of the recipient.
     *
     * @param shippingAddressPhone any text that is not blank
     * @return this
     */
    public Builder shippingAddressPhone(String shippingAddressPhone) {
      fields.set("shippingAddressPhone", shippingAddressPhone);
      return this;
    }

    /**
     * Sets the given name of the recipient.
     *
     * @param shippingAddressFirstname any text that is not blank
     * @return this
     */
    public Builder shippingAddressFirstname(String shippingAddressFirstname) {
      fields.set("shippingAddressFirstname", shippingAddressFirstname);
      return this;
    }

    /**
     * Sets the family name of the recipient.
     *
     * @param shippingAddressLastname any text that is not blank
     * @return this
     */
    public Builder shippingAddressLastname(String shippingAddressLastname) {
      fields.set("shippingAddressLastname", shippingAddressLastname);
      return this;
    }

    /**
     * Sets the URLs of attached documents.
     *
     * @param attachments one or more
     * @return this
     */
    public Builder attachments(List<String> attachments) {
      fields.set("attachments", attachments);
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
    public RegisterDeliveryRequest build() {
      return new RegisterDeliveryRequest(fields.copy());
    }
  }
}
