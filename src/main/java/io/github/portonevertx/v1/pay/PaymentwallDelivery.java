package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.time.Instant;

/** What Paymentwall is told of a delivery. Every method gives a changed copy. */
public final class PaymentwallDelivery {
  private final Call call;

  private PaymentwallDelivery(Call call) {
    this.call = call;
  }

  /**
   * Begins with goods that are carried.
   *
   * @param impUid PortOne's id of the payment
   * @param merchantUid the shop's order number
   * @param status {@code order_placed}, {@code order_shipped}, {@code delivering} or {@code
   *     delivered}
   * @param deliveryAt when it is likely to arrive
   * @param updateAt when there is likely to be news
   * @param refundable whether the buyer may still give it back
   * @param email of whoever gets it, at most 50 characters
   * @return the request
   */
  public static PaymentwallDelivery physical(
      String impUid,
      String merchantUid,
      String status,
      Instant deliveryAt,
      Instant updateAt,
      boolean refundable,
      String email) {
    return of("physical", impUid, merchantUid, status, deliveryAt, updateAt, refundable, email);
  }

  /**
   * Begins with goods that are sent over the net.
   *
   * @param impUid PortOne's id of the payment
   * @param merchantUid the shop's order number
   * @param status {@code order_placed}, {@code order_shipped}, {@code delivering} or {@code
   *     delivered}
   * @param deliveryAt when it is likely to arrive
   * @param updateAt when there is likely to be news
   * @param refundable whether the buyer may still give it back
   * @param email of whoever gets it, at most 50 characters
   * @return the request
   */
  public static PaymentwallDelivery digital(
      String impUid,
      String merchantUid,
      String status,
      Instant deliveryAt,
      Instant updateAt,
      boolean refundable,
      String email) {
    return of("digital", impUid, merchantUid, status, deliveryAt, updateAt, refundable, email);
  }

  private static PaymentwallDelivery of(
      String type,
      String impUid,
      String merchantUid,
      String status,
      Instant deliveryAt,
      Instant updateAt,
      boolean refundable,
      String email) {
    return new PaymentwallDelivery(
        Call.of("paymentwall.registerDelivery")
            .with("type", type)
            .with("imp_uid", impUid)
            .with("merchant_uid", merchantUid)
            .with("status", status)
            .with(
                "estimated_delivery_datetime",
                Arguments.required(deliveryAt, "delivery_at").getEpochSecond())
            .with(
                "estimated_update_datetime",
                Arguments.required(updateAt, "update_at").getEpochSecond())
            .with("refundable", refundable ? "yes" : "no")
            .with("shipping_address_email", email));
  }

  /**
   * Adds the number of the parcel.
   *
   * @param carrierTrackingId at most 64 characters
   * @return a copy
   */
  public PaymentwallDelivery carrierTrackingId(String carrierTrackingId) {
    return new PaymentwallDelivery(call.with("carrier_tracking_id", carrierTrackingId));
  }

  /**
   * Says who carries it.
   *
   * @param carrierType at most 64 characters
   * @return a copy
   */
  public PaymentwallDelivery carrierType(String carrierType) {
    return new PaymentwallDelivery(call.with("carrier_type", carrierType));
  }

  /**
   * Says why the status is what it is.
   *
   * @param reason at most 64 characters
   * @return a copy
   */
  public PaymentwallDelivery reason(String reason) {
    return new PaymentwallDelivery(call.with("reason", reason));
  }

  /**
   * Adds remarks.
   *
   * @param details at most 400 characters
   * @return a copy
   */
  public PaymentwallDelivery details(String details) {
    return new PaymentwallDelivery(call.with("details", details));
  }

  /**
   * Adds the country of whoever gets it.
   *
   * @param country at most 40 characters
   * @return a copy
   */
  public PaymentwallDelivery country(String country) {
    return new PaymentwallDelivery(call.with("shipping_address_country", country));
  }

  /**
   * Adds the city of whoever gets it.
   *
   * @param city at most 40 characters
   * @return a copy
   */
  public PaymentwallDelivery city(String city) {
    return new PaymentwallDelivery(call.with("shipping_address_city", city));
  }

  /**
   * Adds the postal code of whoever gets it.
   *
   * @param zip at most 40 characters
   * @return a copy
   */
  public PaymentwallDelivery zip(String zip) {
    return new PaymentwallDelivery(call.with("shipping_address_zip", zip));
  }

  /**
   * Adds the state or province of whoever gets it.
   *
   * @param state at most 40 characters
   * @return a copy
   */
  public PaymentwallDelivery state(String state) {
    return new PaymentwallDelivery(call.with("shipping_address_state", state));
  }

  /**
   * Adds the street of whoever gets it.
   *
   * @param street at most 40 characters
   * @return a copy
   */
  public PaymentwallDelivery street(String street) {
    return new PaymentwallDelivery(call.with("shipping_address_street", street));
  }

  /**
   * Adds the phone number of whoever gets it.
   *
   * @param phone at most 40 characters
   * @return a copy
   */
  public PaymentwallDelivery phone(String phone) {
    return new PaymentwallDelivery(call.with("shipping_address_phone", phone));
  }

  /**
   * Adds the first name of whoever gets it.
   *
   * @param firstName at most 40 characters
   * @return a copy
   */
  public PaymentwallDelivery firstName(String firstName) {
    return new PaymentwallDelivery(call.with("shipping_address_firstname", firstName));
  }

  /**
   * Adds the last name of whoever gets it.
   *
   * @param lastName at most 40 characters
   * @return a copy
   */
  public PaymentwallDelivery lastName(String lastName) {
    return new PaymentwallDelivery(call.with("shipping_address_lastname", lastName));
  }

  Call call() {
    return call;
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
