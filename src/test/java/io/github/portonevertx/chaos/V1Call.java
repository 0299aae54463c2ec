package io.github.portonevertx.chaos;

/** The calls of V1 in a run. */
enum V1Call implements CallType {
  GET("payments.get"),
  FIND("payments.find"),
  /** Known and unknown ids in one list, which PortOne answers with status 207. */
  GET_SOME("payments.getMany"),
  /** More ids than PortOne accepts in one request. */
  GET_MANY("payments.getMany"),
  GET_UNKNOWN("payments.get"),
  HEALTH("health"),
  REFUND_PART("payments.cancel"),
  REFUND_ALL("payments.cancel"),
  CHARGE("subscribe.again"),
  CHARGE_CARD("subscribe.onetime"),
  STORE_CARD("customers.issue"),
  WRONG_ACTION("payments.gett"),
  WRONG_PARAMETER("payments.get"),
  WRONG_BODY("payments.get"),
  WRONG_TIMEOUT("payments.get"),
  WRONG_ADDRESS("payments.cancel");

  private final String action;

  V1Call(String action) {
    this.action = action;
  }

  /** Returns the call of a message. */
  static V1Call of(Message message) {
    return (V1Call) message.callType();
  }

  @Override
  public String action() {
    return action;
  }

  @Override
  public boolean isWrite() {
    return switch (this) {
      case REFUND_PART, REFUND_ALL, CHARGE, CHARGE_CARD, STORE_CARD -> true;
      default -> false;
    };
  }
}
