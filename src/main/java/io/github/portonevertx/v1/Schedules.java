package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
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
 * The operations for planned charges, one method per action of the event bus.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such charge,
 * {@code INVALID_REQUEST} when a parameter is wrong or the charge is in a state that does not allow
 * it, and a transient kind when PortOne is not available.
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
   * @param listing the charges and the page
   * @return the page
   */
  public Future<Page<ScheduleResult>> list(ScheduleListing listing) {
    return Arguments.checked(
        "schedules.list", () -> page(Listings.with(Call.of("schedules.list"), listing)));
  }

  /**
   * Returns a stream of the planned charges of all billing keys over any time span, which requests
   * one page in advance. It uses the action {@code schedules.list}. A span that is too long for one
   * request is requested in parts, in chronological order.
   *
   * @param listing the charges and the first page
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<ScheduleResult> stream(ScheduleListing listing) {
    return stream(listing, ReadAhead.DEFAULT);
  }

  /**
   * Returns a stream of the planned charges of all billing keys over any time span, in
   * chronological order of the parts in which it is requested. It uses the action {@code
   * schedules.list}.
   *
   * @param listing the charges and the first page
   * @param readAhead the number of pages that are requested or kept at a time, and the length of
   *     the parts. The pages of one part are requested one after another
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<ScheduleResult> stream(ScheduleListing listing, ReadAhead readAhead) {
    return Listings.stream("schedules.list", listing, readAhead, this::list, charge -> true);
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
   * @param merchantUids at least one; an empty collection is {@code INVALID_REQUEST}, because
   *     PortOne may cancel all charges for it; use {@link #cancelAll} for that
   * @return the cancelled charges
   */
  public Future<List<ScheduleResult>> cancel(Collection<String> merchantUids) {
    return cancel(null, merchantUids);
  }

  /**
   * Cancels the planned charges of some orders if they belong to a billing key.
   *
   * @param customerUid the billing key
   * @param merchantUids at least one; an empty collection is {@code INVALID_REQUEST}, because
   *     PortOne cancels all charges for it; use {@link #cancelAll} for that
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
   * Cancels all planned charges of a billing key with the action {@code schedules.cancel}.
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
   * @param merchantUid the order number of the charge
   * @return the charge
   */
  public Future<ScheduleResult> get(String merchantUid) {
    return one(Call.of("schedules.get").with("merchant_uid", merchantUid));
  }

  /**
   * Changes the time of a charge that is still due, {@code PUT
   * /subscribe/payments/schedule/{merchant_uid}}.
   *
   * @param merchantUid the order number of the charge
   * @param scheduleAt the new time, in whole seconds
   * @return the charge
   */
  public Future<ScheduleResult> update(String merchantUid, Instant scheduleAt) {
    return at("schedules.update", merchantUid, scheduleAt);
  }

  /**
   * Plans a failed or cancelled charge again, {@code POST
   * /subscribe/payments/schedule/{merchant_uid}/reschedule}.
   *
   * @param merchantUid the order number of the charge
   * @param scheduleAt the time of the charge, in whole seconds
   * @return the charge
   */
  public Future<ScheduleResult> reschedule(String merchantUid, Instant scheduleAt) {
    return at("schedules.reschedule", merchantUid, scheduleAt);
  }

  /**
   * Repeats a failed or cancelled charge immediately, {@code POST
   * /subscribe/payments/schedule/{merchant_uid}/retry}.
   *
   * @param merchantUid the order number of the charge
   * @return the payment, paid or failed; check its status
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
   * @param listing the charges and the page; without a limit and a sort order
   * @return the page, with PortOne's numbers
   */
  public Future<Page<ScheduleResult>> listByCustomer(String customerUid, ScheduleListing listing) {
    return Arguments.checked(
        "schedules.listByCustomer",
        () ->
            found(customerUid, listing)
                .map(page -> Listings.only(page, Listings.isOf(customerUid))));
  }

  /** Returns an unfiltered page. */
  private Future<Page<ScheduleResult>> found(String customerUid, ScheduleListing listing) {
    return page(
        Listings.withOfCustomer(
            Call.of("schedules.listByCustomer").with("customer_uid", customerUid), listing));
  }

  /**
   * Returns a stream of the planned charges of a billing key over any time span, which requests one
   * page in advance. It uses the action {@code schedules.listByCustomer}.
   *
   * @param customerUid the billing key
   * @param listing the charges and the first page; without a limit and a sort order
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<ScheduleResult> streamByCustomer(String customerUid, ScheduleListing listing) {
    return Listings.streamOfCustomer(
        "schedules.listByCustomer",
        customerUid,
        listing,
        ReadAhead.DEFAULT,
        part -> found(customerUid, part));
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
