package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What is left of KakaoPay's own calls, one method an action of the event bus.
 *
 * <p>PortOne marked the list of orders as deprecated, and took it out of its specification in July
 * 2024 without a successor. Payments by KakaoPay are read like all others.
 */
public final class Kakao {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.kakao()} gives it.
   *
   * @param transport to send calls with
   */
  public Kakao(Transport transport) {
    this.transport = transport;
  }

  /**
   * The first page of a day's KakaoPay orders, {@code GET /kakao/payment/orders}.
   *
   * @param day the day, in Korea
   * @return the page as KakaoPay wrote it
   * @deprecated PortOne removed it from its specification in July 2024; it may end any day. {@code
   *     payments().listByStatus(…)} lists the payments of a time span
   */
  @Deprecated
  public Future<KakaoOrder> orders(LocalDate day) {
    return Arguments.checked("kakao.orders", () -> send(day, null, null));
  }

  /**
   * A page of a day's KakaoPay orders under one of the shop's ids.
   *
   * @param day the day, in Korea
   * @param cid the shop's id at KakaoPay
   * @param page from 1
   * @return the page as KakaoPay wrote it
   * @deprecated PortOne removed it from its specification in July 2024; it may end any day. {@code
   *     payments().listByStatus(…)} lists the payments of a time span
   */
  @Deprecated
  public Future<KakaoOrder> orders(LocalDate day, String cid, int page) {
    return Arguments.checked("kakao.orders", () -> send(day, Arguments.required(cid, "cid"), page));
  }

  private Future<KakaoOrder> send(LocalDate day, @Nullable String cid, @Nullable Integer page) {
    return transport
        .send(
            Call.of("kakao.orders")
                .with(
                    "payment_request_date",
                    Arguments.required(day, "day").format(DateTimeFormatter.BASIC_ISO_DATE))
                .withIfPresent("cid", cid)
                .withIfPresent("page", page))
        .map(reply -> reply.as(KakaoOrder.class));
  }
}
