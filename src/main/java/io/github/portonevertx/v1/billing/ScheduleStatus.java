package io.github.portonevertx.v1.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;

/**
 * Whether a planned charge is due, was made, or was called off.
 *
 * <p>Not an enum: PortOne may add words at any time. An unknown word is kept as it came; compare
 * with {@code equals}.
 *
 * @param wire the word PortOne uses; never null
 */
public record ScheduleStatus(@JsonValue String wire) {

  /** Waits for its time. */
  public static final ScheduleStatus SCHEDULED = new ScheduleStatus("scheduled");

  /** The charge was tried, whatever came of it. */
  public static final ScheduleStatus EXECUTED = new ScheduleStatus("executed");

  /** Called off before its time. */
  public static final ScheduleStatus REVOKED = new ScheduleStatus("revoked");

  /** Refuses a status that is not there. */
  public ScheduleStatus {
    Arguments.required(wire, "schedule_status");
  }

  /**
   * The status for a word, known or not.
   *
   * @param wire the word PortOne uses
   * @return one of the constants if it is one of theirs
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ScheduleStatus of(String wire) {
    return switch (Arguments.required(wire, "schedule_status")) {
      case "scheduled" -> SCHEDULED;
      case "executed" -> EXECUTED;
      case "revoked" -> REVOKED;
      default -> new ScheduleStatus(wire);
    };
  }

  /**
   * Whether this is one of the three states this library knows.
   *
   * @return false for a word that PortOne introduced later
   */
  public boolean isKnown() {
    return equals(SCHEDULED) || equals(EXECUTED) || equals(REVOKED);
  }

  /** The word itself. */
  @Override
  public String toString() {
    return wire;
  }
}
