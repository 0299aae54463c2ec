package io.github.portonevertx.internal.resilience;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets a read that asks what another is asking share its answer: the webhook and the browser's
 * return ask for the same payment at the same instant.
 *
 * <p>No read that starts after a write of this client shares an answer that was asked for before
 * it, so whoever refunds and looks sees the refund.
 */
public final class Coalescing implements Transport {
  /*
   * Why the fence is right: a flight is in the map before its request is sent. Whatever is in the
   * map when a write starts or ends may have been sent before the write took effect, so both clear
   * the map. A flight that enters it after the end of the write is sent after it, too.
   */
  private final Transport next;
  private final Patience patience;
  private final int mostFollowers;
  private final ConcurrentMap<Question, Promise<Reply>> flights = new ConcurrentHashMap<>();
  private final AtomicInteger followers = new AtomicInteger();

  private record Question(
      String action, Map<String, @Nullable Object> parameters, @Nullable String tier) {}

  /**
   * Shares the answers of {@code next}.
   *
   * @param mostFollowers calls that wait for another's answer; one more is refused
   */
  public Coalescing(Transport next, Patience patience, int mostFollowers) {
    this.next = next;
    this.patience = patience;
    this.mostFollowers = mostFollowers;
  }

  @Override
  public Future<Reply> send(Call call) {
    if (!Catalogue.require(call.action()).isRead()) {
      flights.clear();
      return Futures.call(() -> next.send(call)).onComplete(done -> flights.clear());
    }
    Question question = new Question(call.action(), call.parameters(), call.tier());
    Promise<Reply> own = Promise.promise();
    Promise<Reply> open = flights.putIfAbsent(question, own);
    return open == null ? lead(question, own, call) : follow(open, call);
  }

  private Future<Reply> lead(Question question, Promise<Reply> flight, Call call) {
    return Futures.call(() -> next.send(call))
        .onComplete(
            (answer, failure) -> {
              flights.remove(question, flight);
              flight.complete(answer, failure);
            });
  }

  private Future<Reply> follow(Promise<Reply> flight, Call call) {
    if (followers.incrementAndGet() > mostFollowers) {
      followers.decrementAndGet();
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the load limit is reached: " + mostFollowers + " calls wait for another's answer"));
    }
    long begun = Patience.nanoTime();
    return patience
        .limit(flight.future(), call.timeout())
        .onComplete(done -> followers.decrementAndGet())
        .recover(failure -> alone(Patience.less(call, begun), failure));
  }

  /** The time of the one who asked may have run out while that of a follower has not. */
  private Future<Reply> alone(Call rest, Throwable failure) {
    if (!isOutOfTime(failure)) {
      return Future.failedFuture(failure);
    }
    return Patience.isOver(rest.timeout())
        ? Future.failedFuture(
            PortOneException.of(
                FailureKind.TIMEOUT, "the answer that another call had asked for is late"))
        : send(rest);
  }

  private static boolean isOutOfTime(Throwable failure) {
    return failure instanceof PortOneException known
        && (known.kind() == FailureKind.CANCELLED || known.kind() == FailureKind.TIMEOUT);
  }
}
