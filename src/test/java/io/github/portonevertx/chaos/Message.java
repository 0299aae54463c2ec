package io.github.portonevertx.chaos;

/**
 * A message of a run.
 *
 * @param id its number, starting at 0
 * @param callType the call
 * @param mode the way it is sent
 * @param subject the number of the payment it concerns, for calls that choose one
 * @param unthrottled whether it is sent immediately, however many messages are open
 */
record Message(int id, CallType callType, Mode mode, int subject, boolean unthrottled) {

  /** The call of a message. */
  enum CallType {
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

    CallType(String action) {
      this.action = action;
    }

    String action() {
      return action;
    }

    boolean isWrong() {
      return name().startsWith("WRONG_");
    }

    boolean isWrite() {
      return switch (this) {
        case REFUND_PART, REFUND_ALL, CHARGE, CHARGE_CARD, STORE_CARD -> true;
        default -> false;
      };
    }
  }

  /** The way a message is sent. */
  enum Mode {
    /** With the header {@code timeout}, as any peer does. */
    RAW,
    /** With a timeout that is too short for a slow response. */
    RAW_SHORT_TIMEOUT,
    /** Without a timeout. */
    RAW_WITHOUT_TIMEOUT,
    /** From a sender that stops listening long before the reply and does not cancel the call. */
    RAW_ABANDONED,
    /** Through the typed client. */
    PROXY
  }
}
