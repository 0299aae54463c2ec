package io.github.portonevertx;

import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.json.JsonObject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The details that V2 states about a failed call, besides PortOne's message. Immutable.
 *
 * @param errorType PortOne's {@code type}, such as {@code ALREADY_PAID}; an open set; null for a
 *     failure that PortOne did not report
 * @param pgCode the code with which the payment company declined; null if it did not decline
 * @param pgMessage the payment company's text, for people; null if it did not decline
 * @param idempotencyKey the key with which the write was sent; null for a query and for V1
 * @param more the other fields of the error as JSON text, such as the {@code failures} and {@code
 *     succeededChannels} of {@code CHANNEL_SPECIFIC}; null for none
 * @param rawAnswer the text of an answer that could not be read; it may hold personal data and is
 *     part of no message; null for an answer that could be read
 */
public record FailureDetails(
    @Nullable String errorType,
    @Nullable String pgCode,
    @Nullable String pgMessage,
    @Nullable String idempotencyKey,
    @Nullable String more,
    @Nullable String rawAnswer)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No details: the details of every failure of V1. */
  public static final FailureDetails NONE = new FailureDetails(null, null, null, null, null, null);

  /**
   * Returns details with an error type only.
   *
   * @param errorType PortOne's {@code type}
   * @return the details
   */
  public static FailureDetails ofType(String errorType) {
    return new FailureDetails(errorType, null, null, null, null, null);
  }

  /**
   * Returns these details with an idempotency key.
   *
   * @param key the key with which the write was sent
   * @return a copy
   */
  public FailureDetails withIdempotencyKey(@Nullable String key) {
    return new FailureDetails(errorType, pgCode, pgMessage, key, more, rawAnswer);
  }

  /**
   * Returns these details with the text of an answer that could not be read.
   *
   * @param text may hold personal data
   * @return a copy
   */
  public FailureDetails withRawAnswer(@Nullable String text) {
    return new FailureDetails(errorType, pgCode, pgMessage, idempotencyKey, more, text);
  }

  /**
   * Returns the other fields of the error.
   *
   * @return a new object, empty when there are none
   */
  public JsonObject moreFields() {
    return more == null ? new JsonObject() : new JsonObject(more);
  }

  void appendTo(StringBuilder message, FailureKind kind) {
    if (errorType != null) {
      message.append(", type ").append(NearestName.printable(errorType));
    }
    if (pgCode != null) {
      message.append(", PG code ").append(NearestName.printable(pgCode));
    }
    if (idempotencyKey != null && kind == FailureKind.OUTCOME_UNKNOWN) {
      message.append(", idempotency key ").append(idempotencyKey);
    }
  }

  /** Returns the error type and the codes, never the raw answer. */
  @Override
  public String toString() {
    return "FailureDetails[errorType="
        + errorType
        + ", pgCode="
        + pgCode
        + ", idempotencyKey="
        + idempotencyKey
        + "]";
  }
}
