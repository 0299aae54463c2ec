package io.github.portonevertx.v1.naver;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * How goods travel.
 *
 * @param method a word of Naver's: {@code DELIVERY}, {@code GDFW_ISSUE_SVC}, {@code VISIT_RECEIPT},
 *     {@code DIRECT_DELIVERY}, {@code QUICK_SVC} or {@code NOTHING} on the way to the buyer, {@code
 *     RETURN_DESIGNATED}, {@code RETURN_DELIVERY} or {@code RETURN_INDIVIDUAL} on the way back
 * @param company the courier, by a code of Naver's such as {@code CJGLS}; null without one
 * @param trackingNumber the number of the parcel; null without one
 */
public record NaverDelivery(
    String method, @Nullable String company, @Nullable String trackingNumber) {
  /**
   * Returns a delivery without a courier.
   *
   * @param method the way of delivery, by a code of Naver's
   * @return the delivery
   */
  public static NaverDelivery by(String method) {
    return new NaverDelivery(method, null, null);
  }

  /**
   * Returns a delivery by a courier.
   *
   * @param method the way of delivery, by a code of Naver's
   * @param company the courier, by a code of Naver's such as {@code CJGLS}
   * @param trackingNumber the number of the parcel
   * @return the delivery
   */
  public static NaverDelivery by(String method, String company, String trackingNumber) {
    return new NaverDelivery(
        method,
        Arguments.required(company, "company"),
        Arguments.required(trackingNumber, "tracking_number"));
  }

  Call addTo(Call call) {
    return call.with("delivery_method", method)
        .withIfPresent("delivery_company", company)
        .withIfPresent("tracking_number", trackingNumber);
  }

  /** Leaves out the number of the parcel, by which anybody can follow it. */
  @Override
  public String toString() {
    return "NaverDelivery[method=" + method + ", company=" + company + "]";
  }
}
