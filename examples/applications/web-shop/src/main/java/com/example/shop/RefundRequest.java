package com.example.shop;

/**
 * The body of a request for a refund.
 *
 * @param amount in won; null refunds all that is left
 * @param reason shown to the buyer by some payment companies
 */
record RefundRequest(Long amount, String reason) {
  RefundRequest {
    if (amount != null && amount < 1) {
      throw new IllegalArgumentException("amount must be more than 0");
    }
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("reason is missing");
    }
  }

  long amountOf(long balance) {
    return amount == null ? balance : amount;
  }
}
