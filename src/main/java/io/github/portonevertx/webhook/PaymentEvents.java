package io.github.portonevertx.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneClient;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.payments.Payment;
import io.github.portonevertx.webhook.PaymentEvent.Source;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one stream of an application's payments: whatever tells of a payment, PortOne is asked, and
 * the application's handler gets each state once, with what PortOne answered.
 *
 * <p>The events of one payment come one after another. Those of two payments of one order may come
 * side by side: whoever keeps books by order lets them take turns.
 *
 * <p>A handler must end its future, and must bear to be called again with a state that it has seen.
 * When it fails the state counts as not handled. After it has succeeded the event is published on
 * the event bus as JSON, for whoever else wants to know; nobody waits for those.
 *
 * <p>Make one for a process, and share it. It works on the context it is made on, where the handler
 * is called too, and may be used from any thread.
 */
public final class PaymentEvents {
  /** Where events are published. */
  public static final String DEFAULT_ADDRESS = "portone.events.payments";

  /** Of how many payments the last handled state is remembered. */
  public static final int DEFAULT_REMEMBERED = 20_000;

  private static final System.Logger LOG = System.getLogger(PaymentEvents.class.getName());

  /** Forged notices may name any number of payments; so many are looked at at once. */
  private static final int MOST_LINES = 1_000;

  private final Vertx vertx;
  private final Context context;
  private final PortOneClient client;
  private final Function<PaymentEvent, Future<Void>> handler;
  private final String address;
  private final int remembered;

  /** The last handled state by payment, the longest unchanged first. */
  private final Map<String, String> handled = new LinkedHashMap<>();

  /** The payments that are being looked at. */
  private final Map<String, Line> lines = new HashMap<>();

  /**
   * A payment that is being looked at. Notices that come meanwhile may tell of something newer, so
   * it is looked at once more afterwards, once for all of them: that bounds the line.
   */
  private static final class Line {
    private @Nullable Promise<Outcome> again;
    private Source source = Source.WEBHOOK;
  }

  /**
   * A stream with the default address and memory.
   *
   * @param vertx whose event bus is used
   * @param client asks PortOne, itself or through a verticle; with its option {@code
   *     includeSandbox} payments of test channels are found too
   * @param handler the application's; called for one event of a payment at a time
   */
  public PaymentEvents(
      Vertx vertx, PortOneClient client, Function<PaymentEvent, Future<Void>> handler) {
    this(vertx, client, handler, DEFAULT_ADDRESS, DEFAULT_REMEMBERED);
  }

  /**
   * A stream.
   *
   * @param vertx whose event bus is used
   * @param client asks PortOne, itself or through a verticle; with its option {@code
   *     includeSandbox} payments of test channels are found too
   * @param handler the application's; called for one event of a payment at a time
   * @param address where events are published
   * @param remembered of how many payments the last handled state is remembered; should be more
   *     than change within {@link Sweep#OVERLAP}
   */
  public PaymentEvents(
      Vertx vertx,
      PortOneClient client,
      Function<PaymentEvent, Future<Void>> handler,
      String address,
      int remembered) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.client = client;
    this.handler = handler;
    this.address = address;
    this.remembered = remembered;
  }

  PortOneClient client() {
    return client;
  }

  Vertx vertx() {
    return vertx;
  }

  /** Does something on the context of this stream; the future is of the caller's. */
  <T> Future<T> here(Supplier<Future<T>> task) {
    Promise<T> done = Promise.promise();
    Context caller = vertx.getOrCreateContext();
    context.runOnContext(
        turn -> Future.succeededFuture().compose(now -> task.get()).onComplete(done));
    return Future.fromCompletionStage(done.future().toCompletionStage(), caller);
  }

  /** What the application does, whatever thread it ends on; it may throw instead of failing. */
  Future<Void> application(Supplier<Future<Void>> call) {
    CompletionStage<Void> done;
    try {
      done = call.get().toCompletionStage();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
    return Future.fromCompletionStage(done, context);
  }

  /** Looks at a payment that something told of. */
  Future<Outcome> look(String impUid, Source source) {
    return here(() -> lookInTurn(impUid, source));
  }

  /** Only on the context of this stream. */
  Future<Outcome> lookInTurn(String impUid, Source source) {
    Line open = lines.get(impUid);
    if (open != null) {
      if (open.again == null) {
        open.again = Promise.promise();
        open.source = source;
      }
      return open.again.future();
    }
    if (lines.size() >= MOST_LINES) {
      return Future.succeededFuture(Outcome.NOT_ASKED);
    }
    Line line = new Line();
    lines.put(impUid, line);
    return lookNow(impUid, source, line);
  }

  private Future<Outcome> lookNow(String impUid, Source source, Line line) {
    return client
        .payments()
        .get(impUid)
        .transform(
            (payment, failure) ->
                payment == null
                    ? Future.succeededFuture(unanswered(failure))
                    : payment.impUid().equals(impUid)
                        ? tell(payment, source)
                        : Future.succeededFuture(Outcome.UNKNOWN_PAYMENT))
        .onComplete(done -> next(impUid, line));
  }

  private void next(String impUid, Line line) {
    Promise<Outcome> again = line.again;
    if (again == null) {
      lines.remove(impUid);
    } else {
      line.again = null;
      lookNow(impUid, line.source, line).onComplete(again);
    }
  }

  private static Outcome unanswered(@Nullable Throwable failure) {
    FailureKind kind =
        failure instanceof PortOneException known ? known.kind() : FailureKind.INTERNAL;
    if (kind == FailureKind.NOT_FOUND) {
      return Outcome.UNKNOWN_PAYMENT;
    }
    if (kind == FailureKind.INVALID_REQUEST) {
      return Outcome.NO_ID;
    }
    LOG.log(Level.WARNING, "PortOne cannot be asked for a payment it told of: " + kind);
    return Outcome.NOT_ASKED;
  }

  private Future<Outcome> tell(Payment payment, Source source) {
    if (isHandled(payment)) {
      return Future.succeededFuture(Outcome.REPEATED);
    }
    PaymentEvent event = new PaymentEvent(payment, source);
    return application(() -> handler.apply(event))
        .transform(
            (done, failure) -> {
              if (failure != null) {
                LOG.log(Level.ERROR, "the application did not handle " + payment, failure);
                return Future.succeededFuture(Outcome.NOT_HANDLED);
              }
              remember(payment);
              vertx.eventBus().publish(address, event.toJson());
              return Future.succeededFuture(Outcome.HANDLED);
            });
  }

  /** Whether the payment is in the state that was handled last; on this stream's context. */
  boolean isHandled(Payment payment) {
    return fingerprint(payment).equals(handled.get(payment.impUid()));
  }

  /** Takes the payment's state for handled; on this stream's context. */
  void remember(Payment payment) {
    handled.remove(payment.impUid());
    handled.put(payment.impUid(), fingerprint(payment));
    if (handled.size() > remembered) {
      Iterator<String> oldest = handled.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** What makes two looks at a payment the same event: its status and its refunds. */
  private static String fingerprint(Payment payment) {
    return payment.state()
        + " "
        + payment.status()
        + " "
        + payment.cancelAmount().stripTrailingZeros()
        + " "
        + payment.cancelHistory().size()
        + " "
        + payment.depositHistory().size();
  }
}
