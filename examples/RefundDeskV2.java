import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Refunds on V2 that happen exactly once, even if sent twice by mistake or without an answer.
 *
 * <p>The pattern to copy is {@link #refund}, {@link #send} and {@link #isRefused}.
 */
final class RefundDeskV2 {
  private final PortOneV2Client client;
  private final InstantSource clock;
  private final PrintStream out;

  /** The shop's records; in a shop, a table in its database. */
  private final Map<String, Refund> refunds = new HashMap<>();

  RefundDeskV2(PortOneV2Client client, InstantSource clock, PrintStream out) {
    this.client = client;
    this.clock = clock;
    this.out = out;
  }

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return PortOneV2Simulator.start(vertx)
        .compose(
            portone -> {
              portone.ledger().pay("order-1", 30_000);
              PortOneV2Client client =
                  PortOneV2Client.create(
                      vertx,
                      new PortOneV2Options()
                          .setBaseUrl(portone.baseUrl())
                          .setApiSecret(portone.apiSecret()));
              RefundDeskV2 desk = new RefundDeskV2(client, () -> portone.clock().now(), out);
              return desk.sentTwice()
                  .compose(done -> desk.answerLost(portone))
                  .compose(done -> desk.requestLost(portone))
                  .compose(done -> desk.repeatedTooLate(portone))
                  .onSuccess(
                      done ->
                          out.println(
                              "refunds executed at PortOne: "
                                  + portone.effects().of(Effect.REFUND, "order-1")))
                  .eventually(client::close)
                  .eventually(portone::close);
            });
  }

  // [refund]
  /** PortOne knows a key for 3 hours. The rest of them is for a request that is still running. */
  private static final Duration KEY_IS_KNOWN = Duration.ofMinutes(170);

  /** The state of a refund in the shop's records. */
  enum State {
    /** Whether it happened is not known: {@link #send} is to be called again. */
    OPEN,
    /** It happened, or was requested and the money follows. */
    ACCEPTED,
    /** It did not happen; another one may be decided. */
    REFUSED,
    /** Other refunds of the payment happened as well: a person has to compare them. */
    UNCLEAR
  }

  /** A refund as it was decided. It is always sent with the same values. */
  record Refund(
      String key,
      String paymentId,
      long amount,
      long balance,
      String reason,
      Instant decidedAt,
      State state) {

    Refund in(State next) {
      return new Refund(key, paymentId, amount, balance, reason, decidedAt, next);
    }

    CancelRequest request() {
      return CancelRequest.builder()
          .paymentId(paymentId)
          .amount(amount)
          .currentCancellableAmount(balance)
          .reason(reason)
          .build();
    }
  }

  /**
   * Decides a refund and sends it. It is stored before it is sent: the key ensures that it happens
   * once however often it is sent, and the balance that only one of two decisions happens.
   *
   * @param payment the payment at the time of the decision
   */
  Future<Refund> refund(Payment payment, long amount, String reason) {
    Refund decided =
        new Refund(
            UUID.randomUUID().toString(),
            payment.id(),
            amount,
            payment.refundable(),
            reason,
            clock.instant(),
            State.OPEN);
    return store(decided).compose(this::send);
  }

  /** Sends an open refund, for the first time or again. A timer does so while it is open. */
  Future<Refund> send(Refund open) {
    if (clock.instant().isAfter(open.decidedAt().plus(KEY_IS_KNOWN))) {
      return lookUp(open);
    }
    return client
        .withIdempotencyKey(open.key())
        .payments()
        .cancel(open.request())
        .transform(
            (answer, failure) -> {
              if (failure != null) {
                return store(isRefused(failure) ? open.in(State.REFUSED) : open);
              }
              return store(open.in(answer.isFailed() ? State.REFUSED : State.ACCEPTED));
            });
  }

  /**
   * Returns whether the refund certainly did not happen: these kinds are PortOne's answer to the
   * key. All others may follow an earlier attempt that was executed, {@code UNAVAILABLE} and {@code
   * CANCELLED} included, which are only about the last one.
   */
  static boolean isRefused(Throwable failure) {
    return failure instanceof PortOneException known
        && switch (known.kind()) {
          case INVALID_REQUEST, NOT_FOUND, CONFLICT, REJECTED -> true;
          default -> false;
        };
  }

  /** Compares the balance: with a key that PortOne no longer knows, a refund could happen twice. */
  private Future<Refund> lookUp(Refund open) {
    return client
        .payments()
        .reconcile(open.paymentId())
        .compose(
            now -> {
              long since = open.balance() - now.refundable();
              if (since == 0) {
                return store(open.in(State.REFUSED));
              }
              return store(open.in(since == open.amount() ? State.ACCEPTED : State.UNCLEAR));
            });
  }

  // [/refund]

  private Future<Refund> store(Refund refund) {
    refunds.put(refund.key(), refund);
    return Future.succeededFuture(refund);
  }

  private Future<Void> sentTwice() {
    return payment()
        .compose(
            seen ->
                refund(seen, 12_000, "one of three came broken")
                    .onSuccess(refund -> print("a part of 12000", refund))
                    .compose(refund -> send(refund))
                    .onSuccess(refund -> print("the same refund again", refund))
                    .compose(refund -> refund(seen, 12_000, "one of three came broken"))
                    .onSuccess(refund -> print("decided again with the old balance", refund)))
        .mapEmpty();
  }

  private Future<Void> answerLost(PortOneV2Simulator portone) {
    portone.faults().next("payments.cancel", unreadable().afterRunning());
    return payment()
        .compose(seen -> refund(seen, 5_000, "a late parcel"))
        .onSuccess(refund -> print("a refund of 5000 whose answer is lost", refund))
        .compose(this::send)
        .onSuccess(refund -> print("repeated with its key", refund))
        .mapEmpty();
  }

  private Future<Void> requestLost(PortOneV2Simulator portone) {
    portone.faults().next("payments.cancel", unreadable());
    return payment()
        .compose(seen -> refund(seen, 3_000, "a voucher"))
        .onSuccess(refund -> print("a refund of 3000 that does not arrive", refund))
        .compose(this::send)
        .onSuccess(refund -> print("repeated with its key", refund))
        .mapEmpty();
  }

  private Future<Void> repeatedTooLate(PortOneV2Simulator portone) {
    portone.faults().next("payments.cancel", unreadable().afterRunning());
    return payment()
        .compose(seen -> refund(seen, 1_000, "a second voucher"))
        .onSuccess(refund -> print("a refund of 1000 whose answer is lost", refund))
        .onSuccess(refund -> portone.clock().advance(Duration.ofHours(4)))
        .compose(this::send)
        .onSuccess(refund -> print("looked up after four hours", refund))
        .mapEmpty();
  }

  private Future<Payment> payment() {
    return client.payments().get("order-1");
  }

  /** Returns an answer without the refund in it: its outcome is unknown at once. */
  private static Fault unreadable() {
    return new Fault.Status(200, "application/json", "{}", Map.of());
  }

  private void print(String what, Refund refund) {
    out.println(what + ": " + refund.state());
  }
}
