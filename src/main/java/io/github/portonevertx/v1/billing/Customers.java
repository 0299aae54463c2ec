package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Billing keys, one method an action of the event bus.
 *
 * <p>PortOne finds ids without regard to case. What is found for another billing key is left out
 * here; the actions of the event bus answer all that PortOne found.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} or {@code REJECTED} when there
 * is no such key (PortOne has answered both), {@code INVALID_REQUEST} when a parameter is wrong,
 * and any kind that says PortOne cannot be asked now.
 */
public final class Customers {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.customers()} gives it.
   *
   * @param transport to send calls with
   */
  public Customers(Transport transport) {
    this.transport = transport;
  }

  /**
   * Many billing keys, {@code GET /subscribe/customers}.
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
   * One billing key, {@code GET /subscribe/customers/{customer_uid}}.
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
    return Arguments.checked(
        "customers.issue", () -> one(Arguments.required(request, "request").call()));
  }

  /**
   * Deletes a billing key for good, {@code DELETE /subscribe/customers/{customer_uid}}. Look at its
   * {@linkplain #schedules planned charges} first.
   *
   * @param customerUid the id it is stored under
   * @return the key as it was
   */
  public Future<BillingKey> delete(String customerUid) {
    return delete(DeleteRequest.of(customerUid));
  }

  /**
   * Deletes a billing key for good, and says why.
   *
   * @param request which key, and why
   * @return the key as it was
   */
  public Future<BillingKey> delete(DeleteRequest request) {
    return Arguments.checked(
        "customers.delete", () -> one(Arguments.required(request, "request").call()));
  }

  /**
   * The first page of the payments made with a billing key, {@code GET
   * /subscribe/customers/{customer_uid}/payments}.
   *
   * @param customerUid the id it is stored under
   * @return the page; its length is PortOne's
   */
  public Future<Page<Payment>> payments(String customerUid) {
    return payments(customerUid, 1);
  }

  /**
   * A page of the payments made with a billing key.
   *
   * @param customerUid the id it is stored under
   * @param page from 1
   * @return the page; its length is PortOne's
   */
  public Future<Page<Payment>> payments(String customerUid, int page) {
    return found(customerUid, page).map(found -> only(found, isOf(customerUid)));
  }

  /** A page as PortOne has it. */
  private Future<Page<Payment>> found(String customerUid, int page) {
    return transport
        .send(Call.of("customers.payments").with("customer_uid", customerUid).with("page", page))
        .map(reply -> reply.asPage(Payment.class));
  }

  /** Payments with this billing key, and those of which PortOne names none, as older ones. */
  private static Predicate<Payment> isOf(String customerUid) {
    return payment -> payment.customerUid() == null || payment.customerUid().equals(customerUid);
  }

  /** The wanted entries of a page; its numbers are PortOne's. */
  static <T> Page<T> only(Page<T> page, Predicate<T> wanted) {
    return new Page<>(
        page.total(), page.previous(), page.next(), page.list().stream().filter(wanted).toList());
  }

  /**
   * Walks through the payments made with a billing key, page after page as the reader asks for
   * more: a helper over {@code customers.payments}, no action of its own.
   *
   * @param customerUid the id it is stored under
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<Payment> streamPayments(String customerUid) {
    Arguments.required(customerUid, "customer_uid");
    return PageStream.over(1, List.of(page -> found(customerUid, page)), isOf(customerUid));
  }

  /**
   * A page of the planned charges of a billing key, {@code GET
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
            found(customerUid, Arguments.required(listing, "listing"))
                .map(page -> only(page, ScheduleListing.of(customerUid))));
  }

  private Future<Page<ScheduleResult>> found(String customerUid, ScheduleListing listing) {
    return transport
        .send(
            listing.addToCustomers(
                Call.of("customers.schedules").with("customer_uid", customerUid)))
        .map(reply -> reply.asPage(ScheduleResult.class));
  }

  /**
   * Walks through the planned charges of a billing key over any time span, page after page as the
   * reader asks for more: a helper over {@code customers.schedules}, no action of its own.
   *
   * @param customerUid the id it is stored under
   * @param listing which charges and where to begin; it must not have a limit or an order
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<ScheduleResult> streamSchedules(String customerUid, ScheduleListing listing) {
    Arguments.required(customerUid, "customer_uid");
    return Arguments.required(listing, "listing").stream(
        part -> found(customerUid, part), ScheduleListing.of(customerUid));
  }

  private Future<BillingKey> one(Call call) {
    return transport.send(call).map(reply -> reply.as(BillingKey.class));
  }
}
