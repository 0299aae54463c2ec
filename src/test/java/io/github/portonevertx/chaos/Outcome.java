package io.github.portonevertx.chaos;

import io.github.portonevertx.FailureKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of a message as its sender received it.
 *
 * @param type the way it ended
 * @param kind the kind of the failure; null unless {@code type} is {@link ResultType#FAILURE}
 * @param text the text of the failure, empty for a reply
 * @param found the ids in the reply, if the message requested ids
 * @param missing the ids that the reply reports as missing
 * @param refunded the refunded amount of the payment in the reply; -1 if it contains no payment
 */
public record Outcome(
    ResultType type,
    @Nullable FailureKind kind,
    String text,
    List<String> found,
    List<String> missing,
    long refunded) {

  /** The way a message ended. */
  public enum ResultType {
    REPLY,
    FAILURE,
    /** No verticle was registered at the address. */
    NO_CONSUMER,
    /** The verticle was undeployed before it received the message. */
    NOT_RECEIVED,
    /** The sender stopped listening, as planned. */
    ABANDONED,
    /** There was no reply within the guaranteed time. */
    NO_REPLY,
    /** The failure code belongs to no kind. */
    UNKNOWN_CODE
  }

  public static Outcome reply(List<String> found, List<String> missing, long refunded) {
    return new Outcome(ResultType.REPLY, null, "", found, missing, refunded);
  }

  public static Outcome failure(FailureKind kind, @Nullable String text) {
    return new Outcome(
        ResultType.FAILURE, kind, Objects.requireNonNullElse(text, ""), List.of(), List.of(), -1);
  }

  public static Outcome of(ResultType type, @Nullable String text) {
    return new Outcome(type, null, Objects.requireNonNullElse(text, ""), List.of(), List.of(), -1);
  }

  /** Returns the name under which it is counted. */
  public String name() {
    return kind != null ? kind.name() : type.name();
  }

  public boolean isReply() {
    return type == ResultType.REPLY;
  }

  /**
   * Returns whether the outcome of a write is unknown; only then may a failed write have been
   * executed.
   */
  public boolean isOutcomeUnknown() {
    return kind == FailureKind.OUTCOME_UNKNOWN
        || type == ResultType.ABANDONED
        || type == ResultType.NO_REPLY;
  }

  /** Returns whether the next message is sent after a short delay. */
  public boolean isTemporaryRejection() {
    return kind == FailureKind.UNAVAILABLE || kind == FailureKind.UNAUTHORIZED;
  }

  public boolean isUndelivered() {
    return type == ResultType.NO_CONSUMER || type == ResultType.NOT_RECEIVED;
  }
}
