package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.time.Instant;

/** A delivery that is reported to Paymentwall. */
public final class PaymentwallDeliveryRequest implements Request {
  private final RequestFields fields;

  private PaymentwallDeliveryRequest(RequestFields fields) {
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

  /** A builder of {@link PaymentwallDeliveryRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("paymentwall.registerDelivery");

    private Builder() {}

    /**
     * Sets PortOne's id of the payment.
     *
     * @param impUid at most 40 characters; required
     * @return this
     */
    public Builder impUid(String impUid) {
      fields.set("imp_uid", impUid);
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
     * Sets what kind of goods is delivered.
     *
     * @param type required
     * @return this
     */
    public Builder type(PaymentwallDeliveryType type) {
      fields.set("type", Arguments.wire(type, PaymentwallDeliveryType::wire));
      return this;
    }

    /**
     * Sets the state of the delivery.
     *
     * @param status required
     * @return this
     */
    public Builder status(PaymentwallDeliveryStatus status) {
      fields.set("status", Arguments.wire(status, PaymentwallDeliveryStatus::wire));
      return this;
    }

    /**
     * Sets the estimated time of the delivery.
     *
     * @param deliveryAt in whole seconds; required
     * @return this
     */
    public Builder deliveryAt(Instant deliveryAt) {
      fields.set(
          "estimated_delivery_datetime", Arguments.wire(deliveryAt, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets the estimated time of the next update.
     *
     * @param updateAt in whole seconds; required
     * @return this
     */
    public Builder updateAt(Instant updateAt) {
      fields.set("estimated_update_datetime", Arguments.wire(updateAt, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets whether the buyer may still return the goods.
     *
     * @param refundable sent as {@code yes} or {@code no}; required
     * @return this
     */
    public Builder refundable(boolean refundable) {
      fields.set("refundable", refundable ? "yes" : "no");
      return this;
    }

    /**
     * Sets the tracking number.
     *
     * @param carrierTrackingId at most 64 characters
     * @return this
     */
    public Builder carrierTrackingId(String carrierTrackingId) {
      fields.set("carrier_tracking_id", carrierTrackingId);
      return this;
    }

    /**
     * Sets the carrier.
     *
     * @param carrierType at most 64 characters
     * @return this
     */
    public Builder carrierType(String carrierType) {
      fields.set("carrier_type", carrierType);
      return this;
    }

    /**
     * Sets the reason for the status.
     *
     * @param reason at most 64 characters
     * @return this
     */
    public Builder reason(String reason) {
      fields.set("reason", reason);
      return this;
    }

    /**
     * Sets remarks on the delivery.
     *
     * @param details at most 400 characters
     * @return this
     */
    public Builder details(String details) {
      fields.set("details", details);
      return this;
    }

    /**
     * Sets the recipient's email address.
     *
     * @param email at most 50 characters; required
     * @return this
     */
    public Builder email(String email) {
      fields.set("shipping_address_email", email);
      return this;
    }

    /**
     * Sets the recipient's country.
     *
     * @param country at most 40 characters
     * @return this
     */
    public Builder country(String country) {
      fields.set("shipping_address_country", country);
      return this;
    }

    /**
     * Sets the recipient's city.
     *
     * @param city at most 40 characters
     * @return this
     */
    public Builder city(String city) {
      fields.set("shipping_address_city", city);
      return this;
    }

    /**
     * Sets the recipient's postal code.
     *
     * @param zip at most 40 characters
     * @return this
     */
    public Builder zip(String zip) {
      fields.set("shipping_address_zip", zip);
      return this;
    }

    /**
     * Sets the recipient's state or province.
     *
     * @param state at most 40 characters
     * @return this
     */
    public Builder state(String state) {
      fields.set("shipping_address_state", state);
      return this;
    }

    /**
     * Sets the recipient's street.
     *
     * @param street at most 40 characters
     * @return this
     */
    public Builder street(String street) {
      fields.set("shipping_address_street", street);
      return this;
    }

    /**
     * Sets the recipient's phone number.
     *
     * @param phone at most 40 characters
     * @return this
     */
    public Builder phone(String phone) {
      fields.set("shipping_address_phone", phone);
      return this;
    }

    /**
     * Sets the recipient's first name.
     *
     * @param firstName at most 40 characters
     * @return this
     */
    public Builder firstName(String firstName) {
      fields.set("shipping_address_firstname", firstName);
      return this;
    }

    /**
     * Sets the recipient's last name.
     *
     * @param lastName at most 40 characters
     * @return this
     */
    public Builder lastName(String lastName) {
      fields.set("shipping_address_lastname", lastName);
      return this;
    }

    /** {@return the request} */
    public PaymentwallDeliveryRequest build() {
      return new PaymentwallDeliveryRequest(fields.copy());
    }
  }
}
