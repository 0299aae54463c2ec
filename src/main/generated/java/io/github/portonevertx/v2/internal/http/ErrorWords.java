package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.FailureKind;
import org.jspecify.annotations.Nullable;

/** The error types of V2's core operations. */
final class ErrorWords {
  private ErrorWords() {}

  /**
   * Returns the kind of failure of an error type, or null when the type is unknown, in which case
   * the HTTP status decides.
   */
  static @Nullable FailureKind kindOf(String word) {
    return switch (word) {
      case "DISCOUNT_AMOUNT_EXCEEDS_TOTAL_AMOUNT",
          "MAX_TRANSACTION_COUNT_REACHED",
          "MAX_WEBHOOK_RETRY_COUNT_REACHED",
          "NEGATIVE_PROMOTION_ADJUSTED_CANCEL_AMOUNT",
          "CHANNEL_SPECIFIC",
          "PG_PROVIDER" ->
          FailureKind.REJECTED;
      case "INVALID_PAYMENT_TOKEN",
          "INVALID_REQUEST",
          "MAX_TTL_EXCEEDED",
          "PROMOTION_DISCOUNT_RETAIN_OPTION_SHOULD_NOT_BE_CHANGED",
          "PROMOTION_PAY_METHOD_DOES_NOT_MATCH" ->
          FailureKind.INVALID_REQUEST;
      case "UNAUTHORIZED" -> FailureKind.UNAUTHORIZED;
      case "FORBIDDEN" -> FailureKind.FORBIDDEN;
      case "BILLING_KEY_NOT_FOUND",
          "BILLING_KEY_NOT_ISSUED",
          "CASH_RECEIPT_NOT_FOUND",
          "CASH_RECEIPT_NOT_ISSUED",
          "CHANNEL_NOT_FOUND",
          "IDENTITY_VERIFICATION_NOT_FOUND",
          "IDENTITY_VERIFICATION_NOT_SENT",
          "PAYMENT_CANCELLATION_NOT_FOUND",
          "PAYMENT_NOT_FOUND",
          "PAYMENT_SCHEDULE_NOT_FOUND",
          "PROFILE_SETTINGS_NOT_FOUND",
          "PROMOTION_NOT_FOUND",
          "SESSION_NOT_FOUND",
          "WEBHOOK_NOT_FOUND" ->
          FailureKind.NOT_FOUND;
      case "ALREADY_PAID",
          "ALREADY_PAID_OR_WAITING",
          "BILLING_KEY_ALREADY_DELETED",
          "BILLING_KEY_ALREADY_ISSUED",
          "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN",
          "CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT",
          "CANCEL_TAX_AMOUNT_EXCEEDS_CANCELLABLE_TAX_AMOUNT",
          "CANCEL_TAX_FREE_AMOUNT_EXCEEDS_CANCELLABLE_TAX_FREE_AMOUNT",
          "CASH_RECEIPT_ALREADY_ISSUED",
          "IDENTITY_VERIFICATION_ALREADY_SENT",
          "IDENTITY_VERIFICATION_ALREADY_VERIFIED",
          "INFORMATION_MISMATCH",
          "MAX_CANCEL_COUNT_REACHED",
          "PAYMENT_ALREADY_CANCELLED",
          "PAYMENT_CANCELLATION_NOT_PENDING",
          "PAYMENT_NOT_PAID",
          "PAYMENT_NOT_WAITING_FOR_DEPOSIT",
          "PAYMENT_SCHEDULE_ALREADY_EXISTS",
          "PAYMENT_SCHEDULE_ALREADY_PROCESSED",
          "PAYMENT_SCHEDULE_ALREADY_REVOKED",
          "SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT",
          "SUM_OF_PARTS_EXCEEDS_TOTAL_AMOUNT",
          "SESSION_EXPIRED" ->
          FailureKind.CONFLICT;
      default -> null;
    };
  }
}
