package io.github.portonevertx.chaos;

/**
 * One message of a run.
 *
 * @param id its number, from 0 on
 * @param ask what it asks for
 * @param manner how it is sent
 * @param subject which payment it is about, for those that choose one
 * @param pushing whether it is sent at once, however many are open already
 */
record Message(int id, Ask ask, Manner manner, int subject, boolean pushing) {

  /** What a message asks for. */
  enum Ask {
    GET("payments.get"),
    FIND("payments.find"),
    /** Known and unknown ids in one list: PortOne's 207. */
    GET_SOME("payments.getMany"),
    /** More ids than PortOne takes at once. */
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

    Ask(String action) {
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

  /** How a message is sent. */
  enum Manner {
    /** As any peer does, with the header {@code timeout}. */
    RAW,
    /** With too little time for a slow answer. */
    RAW_IN_A_HURRY,
    /** Without a word on how long the peer waits. */
    RAW_WITHOUT_TIMEOUT,
    /** Its sender goes away long before the answer may come, and does not say so. */
    RAW_LEAVING,
    /** Through the typed client. */
    PROXY
  }
}
