package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;

/** Benepia welfare points by way of KCP, one method an action of the event bus. */
public final class Benepia {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.benepia()} gives it.
   *
   * @param transport to send calls with
   */
  public Benepia(Transport transport) {
    this.transport = transport;
  }

  /**
   * What is left on an account, {@code POST /benepia/point}. Nothing is used up.
   *
   * @param user the account
   * @param password its password
   * @param channelKey which of the shop's channels is used
   * @return the points
   */
  public Future<BenepiaPoint> point(String user, String password, String channelKey) {
    return transport
        .send(
            Call.of("benepia.point")
                .with("benepia_user", user)
                .with("benepia_password", password)
                .with("channel_key", channelKey))
        .map(reply -> reply.as(BenepiaPoint.class));
  }

  /**
   * Pays with points, {@code POST /benepia/payment}. After {@code OUTCOME_UNKNOWN} ask {@code
   * payments().reconcile(…)} first.
   *
   * @param request for what, and from which account
   * @return the payment
   */
  public Future<Payment> pay(BenepiaPayment request) {
    return Arguments.checked(
        "benepia.pay",
        () ->
            transport
                .send(Arguments.required(request, "request").call())
                .map(reply -> reply.as(Payment.class)));
  }
}
