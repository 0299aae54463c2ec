package io.github.portonevertx.v2.payments;

import org.jspecify.annotations.Nullable;

/**
 * The environment in which a buyer paid.
 *
 * @param platformType the kind of device or the API; null when absent
 * @param userAgent the browser of the buyer; null when absent
 * @param url the page on which the buyer paid; null when absent
 * @param ipAddress the IP address of the customer; null when absent
 */
public record PaymentOrigin(
    @Nullable PaymentOriginPlatformType platformType,
    @Nullable String userAgent,
    @Nullable String url,
    @Nullable String ipAddress) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentOrigin[platformType=" + platformType + "]";
  }
}
