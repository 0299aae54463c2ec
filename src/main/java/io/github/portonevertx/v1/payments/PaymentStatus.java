package io.github.portonevertx.v1.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;

/**
 * How far a payment has come.
 *
 * <p>Not an enum: PortOne may add words at any time, and a payment in a state this library has
 * never heard of must still be readable. An unknown word is kept as it came; compare with {@code
 * equals}.
 *
 * @param wire the word PortOne uses; never null
 */
public record PaymentStatus(@JsonValue String wire) {

  /**
   * The payment window was opened, or a virtual account waits for its deposit. A buyer who closes
   * the window leaves this state with some PGs and {@link #FAILED} with others.
   */
  public static final PaymentStatus READY = new PaymentStatus("ready");

  /** The money was taken and none of it given back. */
  public static final PaymentStatus PAID = new PaymentStatus("paid");

  /**
   * Money was given back, all of it or only a part: see {@link Payment#isFullyCancelled()}. Spelt
   * with two L.
   */
  public static final PaymentStatus CANCELLED = new PaymentStatus("cancelled");

  /**
   * The attempt came to nothing. Not always the last word: some PGs approve later what they refused
   * first.
   */
  public static final PaymentStatus FAILED = new PaymentStatus("failed");

  /** Any status. Only for queries; no payment has it. */
  public static final PaymentStatus ALL = new PaymentStatus("all");

  /** Refuses a status that is not there. */
  public PaymentStatus {
    Arguments.required(wire, "status");
  }

  /**
   * The status for a word, known or not.
   *
   * @param wire the word PortOne uses
   * @return one of the constants if it is one of theirs
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentStatus of(String wire) {
    return switch (Arguments.required(wire, "status")) {
      case "ready" -> READY;
      case "paid" -> PAID;
      case "cancelled" -> CANCELLED;
      case "failed" -> FAILED;
      case "all" -> ALL;
      default -> new PaymentStatus(wire);
    };
  }

  /**
   * Whether this is one of the four states of a payment this library knows; {@link #ALL} is none.
   *
   * @return false for a word that PortOne introduced later
   */
  public boolean isKnown() {
    return equals(READY) || equals(PAID) || equals(CANCELLED) || equals(FAILED);
  }

  /** The word itself, as it goes into JSON and into a path. */
  @Override
  public String toString() {
    return wire;
  }
}
