package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v1.billing.BillingKey;
import io.github.portonevertx.v1.billing.DeleteRequest;
import io.github.portonevertx.v1.billing.FoundBillingKeys;
import io.github.portonevertx.v1.billing.IssueRequest;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.billing.ScheduleResult;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Billing keys: one method for each action of the event bus.
 *
 * <p>PortOne finds ids without regard to case. What is found for another billing key is left out
 * here; the actions of the event bus answer all that PortOne found.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} or {@code REJECTED} when there
 * is no such key (PortOne has answered both), {@code INVALID_REQUEST} when a parameter is wrong,
 * and any kind for a PortOne that cannot be reached.
 */
public final class Customers {
  private final Transport transport;

  Customers(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns many billing keys, {@code GET /subscribe/customers}.
   *
   * @param customerUids any number; more than 100 are asked for in several requests
   * @return those that were found, in PortOne's order, and the ids that were not
   */
  public Future<FoundBillingKeys> getMany(Collection<String> customerUids) {
    return Arguments.checked(
        "customers.getMany",
        () -> {
          List<String> ids = Arguments.items(customerUids, "customer_uid");
          Set<String> asked = Set.copyOf(ids);
          return transport
              .send(Call.of("customers.getMany").with("customer_uid", ids))
              .map(
                  reply ->
                      new FoundBillingKeys(
                          reply.asList(BillingKey.class).stream()
                              .filter(Objects::nonNull)
                              .filter(key -> asked.contains(key.customerUid()))
                              .toList(),
                          reply.missing()));
        });
  }

  /**
   * Returns one billing key, {@code GET /subscribe/customers/{customer_uid}}.
   *
   * @param customerUid the id it is stored under
   * @return the key
   */
  public Future<BillingKey> get(String customerUid) {
    return one(Call.of("customers.get").with("customer_uid", customerUid));
  }

  /**
   * Stores a card as a billing key, {@code POST /subscribe/customers/{customer_uid}}. A key that is
   * stored under the same id is replaced at PortOne, but not revoked at the PG.
   *
   * @param request the card, and where to store it
   * @return the key
   */
  public Future<BillingKey> issue(IssueRequest request) {
    return Arguments.sent(
        transport, "customers.issue", request, reply -> reply.as(BillingKey.class));
  }

  /**
   * Deletes a billing key for good, {@code DELETE /subscribe/customers/{customer_uid}}. Look at its
   * {@linkplain #schedules planned charges} first.
   *
   * @param customerUid the id it is stored under
   * @return the key as it was
   */
  public Future<BillingKey> delete(String customerUid) {
    return one(Call.of("customers.delete").with("customer_uid", customerUid));
  }

  /**
   * Deletes a billing key for good, with a reason.
   *
   * @param request the key and the reason
   * @return the key as it was
   */
  public Future<BillingKey> delete(DeleteRequest request) {
    return Arguments.sent(
        transport, "customers.delete", request, reply -> reply.as(BillingKey.class));
  }

  /**
   * Returns the first page of the payments made with a billing key, {@code GET
   * /subscribe/customers/{customer_uid}/payments}.
   *
   * @param customerUid the id it is stored under
   * @return the page; its length is PortOne's
   */
  public Future<Page<Payment>> payments(String customerUid) {
    return payments(customerUid, 1);
  }

  /**
   * Returns a page of the payments made with a billing key.
   *
   * @param customerUid the id it is stored under
   * @param page from 1
   * @return the page; its length is PortOne's
   */
  public Future<Page<Payment>> payments(String customerUid, int page) {
    return found(customerUid, page).map(found -> Listings.only(found, isOf(customerUid)));
  }

  /** Returns a page as PortOne has it. */
  private Future<Page<Payment>> found(String customerUid, int page) {
    return transport
        .send(Call.of("customers.payments").with("customer_uid", customerUid).with("page", page))
        .map(reply -> reply.asPage(Payment.class));
  }

  /** Payments with this billing key, and those of which PortOne names none, as older ones. */
  private static Predicate<Payment> isOf(String customerUid) {
    return payment -> payment.customerUid() == null || payment.customerUid().equals(customerUid);
  }

  /**
   * Returns a stream of the payments made with a billing key, which requests the next page when the
   * reader wants more: a helper over {@code customers.payments}, no action of its own.
   *
   * @param customerUid the id it is stored under
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<Payment> streamPayments(String customerUid) {
    return PageStream.over(1, List.of(page -> found(customerUid, page)), isOf(customerUid));
  }

  /**
   * Returns a page of the planned charges of a billing key, {@code GET
   * /subscribe/customers/{customer_uid}/schedules}; the same as {@link Schedules#listByCustomer}.
   *
   * @param customerUid the id it is stored under
   * @param listing which charges and which page; it must not have a limit or an order
   * @return the page
   */
  public Future<Page<ScheduleResult>> schedules(String customerUid, ScheduleListing listing) {
    return Arguments.checked(
        "customers.schedules",
        () ->
            found(customerUid, listing)
                .map(page -> Listings.only(page, Listings.isOf(customerUid))));
  }

  private Future<Page<ScheduleResult>> found(String customerUid, ScheduleListing listing) {
    return transport
        .send(
            Listings.withOfCustomer(
                Call.of("customers.schedules").with("customer_uid", customerUid), listing))
        .map(reply -> reply.asPage(ScheduleResult.class));
  }

  /**
   * Returns a stream of the planned charges of a billing key over any time span, which requests the
   * next page when the reader wants more: a helper over {@code customers.schedules}, no action of
   * its own.
   *
   * @param customerUid the id it is stored under
   * @param listing which charges and where to begin; it must not have a limit or an order
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<ScheduleResult> streamSchedules(String customerUid, ScheduleListing listing) {
    return Listings.streamOfCustomer(
        "customers.schedules", customerUid, listing, part -> found(customerUid, part));
  }

  private Future<BillingKey> one(Call call) {
    return transport.send(call).map(reply -> reply.as(BillingKey.class));
  }
}
