package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v2.paymentschedules.CreatePaymentScheduleResponse;
import io.github.portonevertx.v2.paymentschedules.CreateRequest;
import io.github.portonevertx.v2.paymentschedules.DueWindow;
import io.github.portonevertx.v2.paymentschedules.ListRequest;
import io.github.portonevertx.v2.paymentschedules.PaymentSchedule;
import io.github.portonevertx.v2.paymentschedules.PaymentSchedulePage;
import io.github.portonevertx.v2.paymentschedules.PaymentScheduleSummary;
import io.github.portonevertx.v2.paymentschedules.RevokePaymentSchedulesResponse;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations for scheduled payments, one method per action of the event bus; {@link
 * PortOneV2Client#paymentSchedules()} returns this group. The action {@code
 * paymentSchedules.revoke} is two methods, because without ids it revokes every schedule of a
 * billing key.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when there is no such schedule, {@code CONFLICT} when its status does
 * not allow the call, and a transient kind when PortOne is not available.
 */
public final class PaymentSchedules {
  private final Transport transport;

  PaymentSchedules(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns one scheduled payment, {@code GET /payment-schedules/{paymentScheduleId}}.
   *
   * @param paymentScheduleId PortOne's id of the schedule, not the id of the payment
   * @return the scheduled payment
   */
  public Future<PaymentSchedule> get(String paymentScheduleId) {
    return transport
        .send(Call.of("paymentSchedules.get").with("paymentScheduleId", paymentScheduleId))
        .map(reply -> reply.as(PaymentSchedule.class));
  }

  /**
   * Returns a page of the payments that are due in a time span, {@code GET /payment-schedules}.
   *
   * @param due the time span
   * @param request the other filters, the order and the page
   * @return the page
   */
  public Future<PaymentSchedulePage> list(DueWindow due, ListRequest request) {
    return Arguments.checked(
        "paymentSchedules.list",
        () ->
            transport
                .send(listCall(due, request))
                .map(reply -> reply.as(PaymentSchedulePage.class)));
  }

  /**
   * Returns a stream of the payments that are due in a time span, which requests one page in
   * advance.
   *
   * <p>Schedules that are added while the stream is read can cause others to be repeated.
   *
   * @param due the time span
   * @param request the other filters, the order, the first page and the size of pages
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<PaymentSchedule> stream(DueWindow due, ListRequest request) {
    return stream(due, request, ReadAhead.DEFAULT);
  }

  /**
   * Returns a stream of the payments that are due in a time span.
   *
   * <p>Schedules that are added while the stream is read can cause others to be repeated.
   *
   * @param due the time span
   * @param request the other filters, the order, the first page and the size of pages
   * @param readAhead the number of pages that are requested or kept at a time; without a time span
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<PaymentSchedule> stream(
      DueWindow due, ListRequest request, ReadAhead readAhead) {
    return PageStream.orFailing(
        "paymentSchedules.list",
        () ->
            Listings.pages(
                transport,
                listCall(due, request),
                PaymentSchedulePage.class,
                PaymentSchedulePage::items,
                PaymentSchedulePage::page,
                readAhead));
  }

  /**
   * Schedules a payment by billing key, {@code POST /payments/{paymentId}/schedule}.
   *
   * @param request the payment and its due time
   * @return PortOne's id of the schedule; {@code CONFLICT} when the payment id has a schedule
   */
  public Future<PaymentScheduleSummary> create(CreateRequest request) {
    return Arguments.sent(
        transport,
        "paymentSchedules.create",
        request,
        reply -> reply.as(CreatePaymentScheduleResponse.class).schedule());
  }

  /**
   * Revokes schedules by their ids, all of them or none, {@code DELETE /payment-schedules}.
   *
   * @param scheduleIds PortOne's ids of the schedules, at least one
   * @return the ids that were revoked
   */
  public Future<RevokePaymentSchedulesResponse> revoke(List<String> scheduleIds) {
    return revoke(Call.of("paymentSchedules.revoke").with("scheduleIds", scheduleIds));
  }

  /**
   * Revokes every schedule of a billing key, {@code DELETE /payment-schedules}.
   *
   * @param billingKey the billing key
   * @return the ids that were revoked; fails when none is left to revoke: with {@code NOT_FOUND} if
   *     the key never had a schedule, otherwise with {@code CONFLICT} and the error type {@code
   *     PAYMENT_SCHEDULE_ALREADY_PROCESSED} or {@code PAYMENT_SCHEDULE_ALREADY_REVOKED}
   */
  public Future<RevokePaymentSchedulesResponse> revokeAll(String billingKey) {
    return revoke(Call.of("paymentSchedules.revoke").with("billingKey", billingKey));
  }

  private Future<RevokePaymentSchedulesResponse> revoke(Call call) {
    return transport.send(call).map(reply -> reply.as(RevokePaymentSchedulesResponse.class));
  }

  private static Call listCall(@Nullable DueWindow due, @Nullable ListRequest request) {
    DueWindow window = Arguments.required(due, "due");
    Instant from = Arguments.required(window.from(), "from");
    Instant until = Arguments.required(window.until(), "until");
    if (until.isBefore(from)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'until' is before parameter 'from'");
    }
    Call call = Arguments.required(request, "request").toCall();
    Map<Object, @Nullable Object> filter = new LinkedHashMap<>();
    if (call.parameters().containsKey("filter")) {
      if (!(call.parameters().get("filter") instanceof Map<?, ?> given)) {
        // Rejected by name when it is sent.
        return call;
      }
      filter.putAll(given);
    }
    filter.put("from", from.toString());
    filter.put("until", until.toString());
    return call.with("filter", filter);
  }
}
