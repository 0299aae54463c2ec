package io.github.portonevertx.v2.payments;

/** The conclusions from a refund's status: what it means for the money. */
public sealed interface CancellationChecks permits PaymentCancellation {
  /**
   * Returns PortOne's status.
   *
   * @return the status
   */
  PaymentCancellationStatus status();

  /**
   * Returns whether the money was refunded.
   *
   * @return true only with the status {@link PaymentCancellationStatus#SUCCEEDED}
   */
  default boolean isSucceeded() {
    return status().equals(PaymentCancellationStatus.SUCCEEDED);
  }

  /**
   * Returns whether the refund was accepted and has no result yet: the money is not back. PortOne
   * sends a webhook when it succeeds.
   *
   * @return true only with the status {@link PaymentCancellationStatus#REQUESTED}
   */
  default boolean isRequested() {
    return status().equals(PaymentCancellationStatus.REQUESTED);
  }

  /**
   * Returns whether the refund failed, so that no money was moved.
   *
   * @return true only with the status {@link PaymentCancellationStatus#FAILED}
   */
  default boolean isFailed() {
    return status().equals(PaymentCancellationStatus.FAILED);
  }

  /**
   * Returns whether the refund has no known result yet.
   *
   * @return true when it neither succeeded nor failed, and with an unknown status
   */
  default boolean isPending() {
    return !isSucceeded() && !isFailed();
  }
}
