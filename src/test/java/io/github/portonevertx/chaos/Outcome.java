package io.github.portonevertx.chaos;

import io.github.portonevertx.FailureKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a message heard.
 *
 * @param heard in which way it ended
 * @param kind what failed; null unless {@code heard} is {@link Heard#FAILURE}
 * @param text of the failure, empty for a reply
 * @param found the ids in the reply, as far as the message asked for ids
 * @param missing the ids that the reply says do not exist
 * @param refunded what the payment in the reply has been refunded; -1 when it holds none
 */
record Outcome(
    Heard heard,
    @Nullable FailureKind kind,
    String text,
    List<String> found,
    List<String> missing,
    long refunded) {

  /** In which way it ended. */
  enum Heard {
    REPLY,
    FAILURE,
    /** No verticle was there. */
    ABSENT,
    /** It met the end of its verticle, which never saw it. */
    DISCARDED,
    /** Its sender went away, as it meant to. */
    LEFT,
    /** No answer within the time in which there must be one. */
    HUNG,
    /** A failure code that is no kind's. */
    UNKNOWN_CODE
  }

  static Outcome reply(List<String> found, List<String> missing, long refunded) {
    return new Outcome(Heard.REPLY, null, "", found, missing, refunded);
  }

  static Outcome failure(FailureKind kind, @Nullable String text) {
    return new Outcome(
        Heard.FAILURE, kind, Objects.requireNonNullElse(text, ""), List.of(), List.of(), -1);
  }

  static Outcome of(Heard heard, @Nullable String text) {
    return new Outcome(heard, null, Objects.requireNonNullElse(text, ""), List.of(), List.of(), -1);
  }

  /** The name to count it under. */
  String name() {
    return kind != null ? kind.name() : heard.name();
  }

  boolean isReply() {
    return heard == Heard.REPLY;
  }

  /** Whether it leaves open if a write was carried out; only then may it have been, unsaid. */
  boolean leavesOpen() {
    return kind == FailureKind.OUTCOME_UNKNOWN || heard == Heard.LEFT || heard == Heard.HUNG;
  }

  /** Whether the next message had better wait a little. */
  boolean isRebuff() {
    return kind == FailureKind.UNAVAILABLE || kind == FailureKind.UNAUTHORIZED;
  }

  boolean isAbsence() {
    return heard == Heard.ABSENT || heard == Heard.DISCARDED;
  }
}
