package io.github.portonevertx;

import io.vertx.core.json.JsonObject;
import java.io.Serializable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What V2 states about a failed call, besides PortOne's message. Immutable.
 *
 * @param errorType PortOne's {@code type}, such as {@code ALREADY_PAID}; an open set
 * @param pgCode the code with which the payment company declined
 * @param pgMessage the payment company's text, for people
 * @param idempotencyKey the key with which the write was sent
 * @param more the other fields of the error as JSON text, such as the {@code failures} and {@code
 *     succeededChannels} of {@code CHANNEL_SPECIFIC}
 * @param rawAnswer the text of an answer that could not be read; it may hold personal data and is
 *     part of no message
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
    UnaryOperator<String> printable = text -> text.replaceAll("[\\p{Cntrl}]", " ");
    if (errorType != null) {
      message.append(", type ").append(printable.apply(errorType));
    }
    if (pgCode != null) {
      message.append(", PG code ").append(printable.apply(pgCode));
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
