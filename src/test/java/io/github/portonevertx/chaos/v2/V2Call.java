package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.chaos.CallType;
import io.github.portonevertx.chaos.Message;

/** The calls of V2 in a run. */
enum V2Call implements CallType {
  GET("payments.get"),
  GET_UNKNOWN("payments.get"),
  HEALTH("health"),
  REFUND_PART("payments.cancel"),
  REFUND_ALL("payments.cancel"),
  CHARGE("payments.payWithBillingKey"),
  SCHEDULE("paymentSchedules.create"),
  ISSUE("billingKeys.issue"),
  /** A charge of a card that the payment company declines. */
  DECLINED_CHARGE("payments.payWithBillingKey"),
  /** A refund that the payment company declines. */
  DECLINED_REFUND("payments.cancel"),
  /** A refund that PortOne rejects with an error type that is not documented. */
  UNKNOWN_TYPE("payments.cancel"),
  WRONG_ACTION("payments.gett"),
  WRONG_PARAMETER("payments.get"),
  WRONG_BODY("payments.get"),
  WRONG_TIMEOUT("payments.get"),
  WRONG_ADDRESS("payments.cancel"),
  WRONG_KEY("payments.cancel");

  private final String action;

  V2Call(String action) {
    this.action = action;
  }

  /** Returns the call of a message. */
  static V2Call of(Message message) {
    return (V2Call) message.callType();
  }

  @Override
  public String action() {
    return action;
  }

  @Override
  public boolean isWrite() {
    return !isWrong() && this != GET && this != GET_UNKNOWN && this != HEALTH;
  }

  /** Returns whether the payment company declines it. */
  boolean isDeclined() {
    return this == DECLINED_CHARGE || this == DECLINED_REFUND;
  }

  /** Returns whether an undisturbed call succeeds. */
  boolean isAccepted() {
    return isWrite() && !isDeclined() && this != UNKNOWN_TYPE;
  }
}
