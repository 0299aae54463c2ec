package io.github.portonevertx.v2.promotions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a promotion.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PromotionStatus(@JsonValue String wire) {
  /** {@code SCHEDULED}. */
  public static final PromotionStatus SCHEDULED = new PromotionStatus("SCHEDULED");

  /** {@code IN_PROGRESS}. */
  public static final PromotionStatus IN_PROGRESS = new PromotionStatus("IN_PROGRESS");

  /** {@code PAUSED}. */
  public static final PromotionStatus PAUSED = new PromotionStatus("PAUSED");

  /** {@code BUDGET_EXHAUSTED}. */
  public static final PromotionStatus BUDGET_EXHAUSTED = new PromotionStatus("BUDGET_EXHAUSTED");

  /** {@code TERMINATED}. */
  public static final PromotionStatus TERMINATED = new PromotionStatus("TERMINATED");

  /** {@code COMPLETED}. */
  public static final PromotionStatus COMPLETED = new PromotionStatus("COMPLETED");

  private static final Map<String, PromotionStatus> KNOWN =
      Stream.of(SCHEDULED, IN_PROGRESS, PAUSED, BUDGET_EXHAUSTED, TERMINATED, COMPLETED)
          .collect(Collectors.toUnmodifiableMap(PromotionStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PromotionStatus {
    Arguments.required(wire, "promotionStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PromotionStatus of(String wire) {
    PromotionStatus known = KNOWN.get(Arguments.required(wire, "promotionStatus"));
    return known != null ? known : new PromotionStatus(wire);
  }

  /**
   * Returns whether the value is one of the constants.
   *
   * @return false for a value that PortOne added later
   */
  public boolean isKnown() {
    return KNOWN.containsKey(wire);
  }

  /** Returns PortOne's value. */
  @Override
  public String toString() {
    return wire;
  }
}
