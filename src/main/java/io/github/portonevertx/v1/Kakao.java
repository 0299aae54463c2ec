package io.github.portonevertx.v1;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.pay.KakaoOrder;
import io.github.portonevertx.v1.pay.KakaoOrdersRequest;
import io.vertx.core.Future;

/**
 * The operations for KakaoPay, one method per action of the event bus. Their requests and answers
 * are in {@link io.github.portonevertx.v1.pay}; {@link PortOneV1Client#kakao()} returns this group.
 *
 * <p>PortOne marked the list of orders as deprecated, and removed it from its specification in July
 * 2024 without a successor. Payments with KakaoPay are queried like all others.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, and a transient kind
 * when PortOne is not available.
 */
public final class Kakao {
  private final Transport transport;

  Kakao(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns a page of a day's KakaoPay orders, {@code GET /kakao/payment/orders}, as KakaoPay sent
   * it.
   *
   * @param request the day and the page
   * @return the page
   * @deprecated PortOne removed it from its specification in July 2024; it may stop working without
   *     notice. {@code payments().listByStatus(…)} lists the payments of a time span
   */
  @Deprecated
  public Future<KakaoOrder> orders(KakaoOrdersRequest request) {
    return Arguments.sent(transport, "kakao.orders", request, reply -> reply.as(KakaoOrder.class));
  }
}
