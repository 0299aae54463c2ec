package com.example.paymentsdesk;

import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.RequestBody;
import io.vertx.ext.web.handler.HttpException;

/**
 * A refund that the desk is asked for.
 *
 * @param amount what to refund. PortOne refunds everything if it is absent, so the desk requires it
 * @param refundable what was refundable when the refund was decided. PortOne rejects the refund if
 *     that is not true any more, so that a request that is sent twice refunds once
 * @param reason a text for people
 */
record Refund(Number amount, Number refundable, String reason) {
  /** Reads a refund, of which nothing may be missing and which may have nothing else. */
  static Refund of(RequestBody body) {
    Refund refund;
    try {
      refund = body.asPojo(Refund.class);
    } catch (DecodeException failure) {
      throw new HttpException(400, "the body is not JSON of amount, refundable and reason");
    }
    if (refund == null
        || refund.amount == null
        || refund.refundable == null
        || refund.reason == null) {
      throw new HttpException(400, "amount, refundable and reason are required");
    }
    return refund;
  }
}
