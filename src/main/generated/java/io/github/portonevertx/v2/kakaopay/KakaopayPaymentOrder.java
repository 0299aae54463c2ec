package io.github.portonevertx.v2.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * An order at KakaoPay, as KakaoPay's answer has it.
 *
 * @param statusCode the HTTP status of KakaoPay's answer; null when absent
 * @param body the body; null when absent
 */
public record KakaopayPaymentOrder(@Nullable Integer statusCode, @Nullable String body) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "KakaopayPaymentOrder[]";
  }
}
