package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.billing.ScheduleRequest;
import io.github.portonevertx.v1.billing.ScheduleResult;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charges planned for later: one method for each action of the event bus.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such charge,
 * {@code INVALID_REQUEST} when a parameter is wrong or the charge is in a state that does not allow
 * it, and any kind for a PortOne that cannot be reached.
 */
public final class Schedules {
  private final Transport transport;

  Schedules(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns a page of the planned charges of all billing keys, {@code GET
   * /subscribe/payments/schedule}.
   *
   * @param listing which charges and which page
   * @return the page
   */
  public Future<Page<ScheduleResult>> list(ScheduleListing listing) {
    return Arguments.checked(
        "schedules.list", () -> page(Listings.with(Call.of("schedules.list"), listing)));
  }

  /**
   * Returns a stream of the planned charges of all billing keys over any time span, which requests
   * the next page when the reader wants more: a helper over {@code schedules.list}, no action of
   * its own. A span that PortOne does not take at once is asked for in parts, in the order of time.
   *
   * @param listing which charges and where to begin
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<ScheduleResult> stream(ScheduleListing listing) {
    return Listings.stream("schedules.list", listing, this::list, charge -> true);
  }

  /**
   * Plans charges, {@code POST /subscribe/payments/schedule}.
   *
   * @param request the billing key and the charges
   * @return the charges as PortOne has stored them
   */
  public Future<List<ScheduleResult>> create(ScheduleRequest request) {
    return Arguments.sent(
        transport, "schedules.create", request, reply -> reply.asList(ScheduleResult.class));
  }

  /**
   * Cancels the planned charges of some orders, {@code POST /subscribe/payments/unschedule}.
   *
   * @param merchantUids at least one; none is {@code INVALID_REQUEST}, since PortOne may take it
   *     for all; use {@link #cancelAll} for that
   * @return the cancelled charges
   */
  public Future<List<ScheduleResult>> cancel(Collection<String> merchantUids) {
    return cancel(null, merchantUids);
  }

  /**
   * Cancels the planned charges of some orders if they are those of a billing key.
   *
   * @param customerUid the billing key
   * @param merchantUids at least one; none is {@code INVALID_REQUEST}, since PortOne takes it for
   *     all; use {@link #cancelAll} for that
   * @return the cancelled charges
   */
  public Future<List<ScheduleResult>> cancel(
      @Nullable String customerUid, Collection<String> merchantUids) {
    return Arguments.checked(
        "schedules.cancel",
        () -> {
          List<String> orders = Arguments.items(merchantUids, "merchant_uid");
          if (orders.isEmpty()) {
            throw PortOneException.of(
                FailureKind.INVALID_REQUEST,
                "no order id is given; cancelAll cancels all charges of a billing key");
          }
          return all(
              Call.of("schedules.cancel")
                  .withIfPresent("customer_uid", customerUid)
                  .with("merchant_uid", orders));
        });
  }

  /**
   * Cancels every planned charge of a billing key: a helper over {@code schedules.cancel}, no
   * action of its own.
   *
   * @param customerUid the billing key
   * @return the cancelled charges
   */
  public Future<List<ScheduleResult>> cancelAll(String customerUid) {
    return all(Call.of("schedules.cancel").with("customer_uid", customerUid));
  }

  /**
   * Returns one planned charge, {@code GET /subscribe/payments/schedule/{merchant_uid}}.
   *
   * @param merchantUid the order number it is planned for
   * @return the charge
   */
  public Future<ScheduleResult> get(String merchantUid) {
    return one(Call.of("schedules.get").with("merchant_uid", merchantUid));
  }

  /**
   * Moves a charge that is still due, {@code PUT /subscribe/payments/schedule/{merchant_uid}}.
   *
   * @param merchantUid the order number it is planned for
   * @param scheduleAt when to charge instead, in whole seconds
   * @return the charge
   */
  public Future<ScheduleResult> update(String merchantUid, Instant scheduleAt) {
    return at("schedules.update", merchantUid, scheduleAt);
  }

  /**
   * Plans a charge again that failed or was cancelled, {@code POST
   * /subscribe/payments/schedule/{merchant_uid}/reschedule}.
   *
   * @param merchantUid the order number it was planned for
   * @param scheduleAt when to charge, in whole seconds
   * @return the charge
   */
  public Future<ScheduleResult> reschedule(String merchantUid, Instant scheduleAt) {
    return at("schedules.reschedule", merchantUid, scheduleAt);
  }

  /**
   * Makes a charge at once that failed or was cancelled, {@code POST
   * /subscribe/payments/schedule/{merchant_uid}/retry}.
   *
   * @param merchantUid the order number it was planned for
   * @return the payment, paid or failed: look at its status
   */
  public Future<Payment> retry(String merchantUid) {
    return transport
        .send(Call.of("schedules.retry").with("merchant_uid", merchantUid))
        .map(reply -> reply.as(Payment.class));
  }

  /**
   * Returns a page of the planned charges of a billing key, {@code GET
   * /subscribe/payments/schedule/customers/{customer_uid}}.
   *
   * @param customerUid the billing key
   * @param listing which charges and which page; it must not have a limit or an order
   * @return the page; its numbers are PortOne's
   */
  public Future<Page<ScheduleResult>> listByCustomer(String customerUid, ScheduleListing listing) {
    return Arguments.checked(
        "schedules.listByCustomer",
        () ->
            found(customerUid, listing)
                .map(page -> Listings.only(page, Listings.isOf(customerUid))));
  }

  /** Returns a page as PortOne has it. */
  private Future<Page<ScheduleResult>> found(String customerUid, ScheduleListing listing) {
    return page(
        Listings.withOfCustomer(
            Call.of("schedules.listByCustomer").with("customer_uid", customerUid), listing));
  }

  /**
   * Returns a stream of the planned charges of a billing key over any time span, which requests the
   * next page when the reader wants more: a helper over {@code schedules.listByCustomer}, no action
   * of its own.
   *
   * @param customerUid the billing key
   * @param listing which charges and where to begin; it must not have a limit or an order
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<ScheduleResult> streamByCustomer(String customerUid, ScheduleListing listing) {
    return Listings.streamOfCustomer(
        "schedules.listByCustomer", customerUid, listing, part -> found(customerUid, part));
  }

  private Future<ScheduleResult> at(String action, String merchantUid, Instant scheduleAt) {
    return one(
        Call.of(action)
            .with("merchant_uid", merchantUid)
            .with("schedule_at", Arguments.wire(scheduleAt, Instant::getEpochSecond)));
  }

  private Future<ScheduleResult> one(Call call) {
    return transport.send(call).map(reply -> reply.as(ScheduleResult.class));
  }

  private Future<List<ScheduleResult>> all(Call call) {
    return transport.send(call).map(reply -> reply.asList(ScheduleResult.class));
  }

  private Future<Page<ScheduleResult>> page(Call call) {
    return transport.send(call).map(reply -> reply.asPage(ScheduleResult.class));
  }
}
