package io.github.portonevertx.v1.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;

/**
 * PortOne's status of a planned charge: planned, executed or cancelled.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record ScheduleStatus(@JsonValue String wire) {

  /** The charge is planned. */
  public static final ScheduleStatus SCHEDULED = new ScheduleStatus("scheduled");

  /** The charge was attempted, successfully or not. */
  public static final ScheduleStatus EXECUTED = new ScheduleStatus("executed");

  /** The charge was cancelled before its time. */
  public static final ScheduleStatus REVOKED = new ScheduleStatus("revoked");

  /** Checks that the value is present. */
  public ScheduleStatus {
    Arguments.required(wire, "schedule_status");
  }

  /**
   * Returns the status with a value, known or unknown.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
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
   * Returns whether this is one of the three known statuses.
   *
   * @return false for a value that PortOne added later
   */
  public boolean isKnown() {
    return equals(SCHEDULED) || equals(EXECUTED) || equals(REVOKED);
  }

  /** Returns PortOne's value. */
  @Override
  public String toString() {
    return wire;
  }
}
