package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.internal.paging.Span;
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
 * The operations for billing keys, one method per action of the event bus.
 *
 * <p>PortOne ignores the case of ids. Results that belong to another billing key are removed here;
 * the actions of the event bus return everything that PortOne found.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} or {@code REJECTED} when there
 * is no such key (PortOne has answered both), {@code INVALID_REQUEST} when a parameter is wrong,
 * and a transient kind when PortOne is not available.
 */
public final class Customers {
  private final Transport transport;

  Customers(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns many billing keys, {@code GET /subscribe/customers}.
   *
   * @param customerUids any number; more than 100 are requested in several requests
   * @return the keys that were found, in PortOne's order, and the ids that were not found
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
   * @param customerUid the id that the key is stored under
   * @return the key
   */
  public Future<BillingKey> get(String customerUid) {
    return one(Call.of("customers.get").with("customer_uid", customerUid));
  }

  /**
   * Stores a card as a billing key, {@code POST /subscribe/customers/{customer_uid}}. A key that is
   * stored under the same id is replaced at PortOne, but not revoked at the PG.
   *
   * @param request the card and the id of the key
   * @return the key
   */
  public Future<BillingKey> issue(IssueRequest request) {
    return Arguments.sent(
        transport, "customers.issue", request, reply -> reply.as(BillingKey.class));
  }

  /**
   * Deletes a billing key permanently, {@code DELETE /subscribe/customers/{customer_uid}}. Check
   * its {@linkplain #schedules planned charges} first.
   *
   * @param customerUid the id that the key is stored under
   * @return the key before the deletion
   */
  public Future<BillingKey> delete(String customerUid) {
    return one(Call.of("customers.delete").with("customer_uid", customerUid));
  }

  /**
   * Deletes a billing key permanently, with a reason.
   *
   * @param request the key and the reason
   * @return the key before the deletion
   */
  public Future<BillingKey> delete(DeleteRequest request) {
    return Arguments.sent(
        transport, "customers.delete", request, reply -> reply.as(BillingKey.class));
  }

  /**
   * Returns the first page of the payments made with a billing key, {@code GET
   * /subscribe/customers/{customer_uid}/payments}.
   *
   * @param customerUid the id that the key is stored under
   * @return the page; PortOne determines its length
   */
  public Future<Page<Payment>> payments(String customerUid) {
    return payments(customerUid, 1);
  }

  /**
   * Returns a page of the payments made with a billing key.
   *
   * @param customerUid the id that the key is stored under
   * @param page from 1
   * @return the page; PortOne determines its length
   */
  public Future<Page<Payment>> payments(String customerUid, int page) {
    return found(customerUid, page).map(found -> Listings.only(found, isOf(customerUid)));
  }

  /** Returns an unfiltered page. */
  private Future<Page<Payment>> found(String customerUid, int page) {
    return transport
        .send(Call.of("customers.payments").with("customer_uid", customerUid).with("page", page))
        .map(reply -> reply.asPage(Payment.class));
  }

  /**
   * Returns a test for payments with this billing key, and for payments without one, such as older
   * ones.
   */
  private static Predicate<Payment> isOf(String customerUid) {
    return payment -> payment.customerUid() == null || payment.customerUid().equals(customerUid);
  }

  /**
   * Returns a stream of the payments made with a billing key, which requests one page in advance.
   * It uses the action {@code customers.payments}.
   *
   * @param customerUid the id that the key is stored under
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<Payment> streamPayments(String customerUid) {
    return PageStream.over(
        ReadAhead.DEFAULT, List.of(Span.of(page -> found(customerUid, page))), isOf(customerUid));
  }

  /**
   * Returns a page of the planned charges of a billing key, {@code GET
   * /subscribe/customers/{customer_uid}/schedules}; the same as {@link Schedules#listByCustomer}.
   *
   * @param customerUid the id that the key is stored under
   * @param listing the charges and the page; without a limit and a sort order
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
   * Returns a stream of the planned charges of a billing key over any time span, which requests one
   * page in advance. It uses the action {@code customers.schedules}.
   *
   * @param customerUid the id that the key is stored under
   * @param listing the charges and the first page; without a limit and a sort order
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<ScheduleResult> streamSchedules(String customerUid, ScheduleListing listing) {
    return Listings.streamOfCustomer(
        "customers.schedules",
        customerUid,
        listing,
        ReadAhead.DEFAULT,
        part -> found(customerUid, part));
  }

  private Future<BillingKey> one(Call call) {
    return transport.send(call).map(reply -> reply.as(BillingKey.class));
  }
}
