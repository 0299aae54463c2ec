package io.github.portonevertx.v2.payments;

import org.jspecify.annotations.Nullable;

/**
 * A payment with a gift certificate.
 *
 * @param giftCertificateType the kind of gift certificate; null when absent
 * @param approvalNumber the approval number; null when absent
 */
public record PaymentMethodGiftCertificate(
    @Nullable PaymentMethodGiftCertificateType giftCertificateType, @Nullable String approvalNumber)
    implements PaymentMethod {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentMethodGiftCertificate[giftCertificateType=" + giftCertificateType + "]";
  }
}
