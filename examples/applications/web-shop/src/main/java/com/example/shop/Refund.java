package com.example.shop;

import java.util.UUID;

/**
 * A refund of an order. It is stored before it is sent: only the same request under the same key of
 * PortOne may be sent again.
 *
 * @param key the caller's idempotency key
 * @param request what the caller asked for
 * @param portOneKey PortOne's idempotency key
 * @param amount the amount to refund, in won
 * @param balance what was refundable when the refund was decided; PortOne refuses the refund if it
 *     has changed
 * @param error why PortOne declined; null otherwise
 */
record Refund(
    String key,
    RefundRequest request,
    String portOneKey,
    long amount,
    long balance,
    State state,
    String error) {

  enum State {
    /** Not sent yet, or sent without an answer. */
    OPEN,
    /** PortOne has it; the money may still be on its way. */
    ACCEPTED,
    DECLINED
  }

  /** Returns a refund that is decided but not sent. */
  static Refund decided(String key, RefundRequest request, long balance) {
    return new Refund(
        key,
        request,
        "refund-" + UUID.randomUUID(),
        request.amountOf(balance),
        balance,
        State.OPEN,
        null);
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isFull() {
    return amount == balance;
  }

  Refund accepted() {
    return new Refund(key, request, portOneKey, amount, balance, State.ACCEPTED, null);
  }

  Refund declined(String error) {
    return new Refund(key, request, portOneKey, amount, balance, State.DECLINED, error);
  }

  /**
   * Returns this refund as accepted if the balance at PortOne shows that it happened. An order has
   * one open refund at a time, so only another one in PortOne's console could look the same.
   */
  Refund comparedWith(long refundable) {
    return isOpen() && refundable <= balance - amount ? accepted() : this;
  }
}
