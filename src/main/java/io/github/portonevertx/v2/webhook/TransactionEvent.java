package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.arguments.Arguments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of a webhook about a change of a payment.
 *
 * @param kind what changed
 * @param paymentId the id of the payment, chosen by the merchant
 * @param transactionId PortOne's id of the attempt
 * @param storeId the store; null in body version 2024-01-01, and in bodies that lack it
 * @param cancellationId the refund that the event is about; null when it is about none, and in body
 *     version 2024-01-01
 * @param timestamp when it happened; null in body version 2024-01-01
 */
public record TransactionEvent(
    Kind kind,
    String paymentId,
    String transactionId,
    @Nullable String storeId,
    @Nullable String cancellationId,
    @Nullable Instant timestamp)
    implements WebhookEvent {
  static final String PREFIX = "Transaction.";

  /** The kind of change of a payment. */
  public enum Kind {
    /** The payment window was opened. */
    READY("Ready"),
    /** The money was taken. */
    PAID("Paid"),
    /** A virtual account was issued and waits for the deposit. */
    VIRTUAL_ACCOUNT_ISSUED("VirtualAccountIssued"),
    /** A part was refunded. */
    PARTIAL_CANCELLED("PartialCancelled"),
    /** The payment was refunded in full. */
    CANCELLED("Cancelled"),
    /** The attempt failed. */
    FAILED("Failed"),
    /** The PG has not decided yet. */
    PAY_PENDING("PayPending"),
    /** A refund was requested and has no result yet. */
    CANCEL_PENDING("CancelPending"),
    /** The buyer has disputed the payment. */
    DISPUTE_CREATED("DisputeCreated"),
    /** A dispute was resolved. */
    DISPUTE_RESOLVED("DisputeResolved");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    /**
     * Returns PortOne's value, the end of {@link WebhookEvent#type()}.
     *
     * @return the status of body version 2024-01-01
     */
    public String wire() {
      return wire;
    }
  }

  /** Checks that the required components are present. */
  public TransactionEvent {
    Arguments.required(kind, "kind");
    Arguments.required(paymentId, "paymentId");
    Arguments.required(transactionId, "transactionId");
  }

  @Override
  public String type() {
    return PREFIX + kind.wire();
  }
}
