package io.github.portonevertx.v2.paymentsessions;

import org.jspecify.annotations.Nullable;

/**
 * The terms that the buyer of a checkout session must accept.
 *
 * @param name the name; null when absent
 * @param url the URL; null when absent
 */
public record PaymentSessionAgreement(@Nullable String name, @Nullable String url) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentSessionAgreement[]";
  }
}
