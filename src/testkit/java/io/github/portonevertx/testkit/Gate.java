package io.github.portonevertx.testkit;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * A barrier that holds requests until a test opens it. It cannot be closed again.
 *
 * <p>With {@link Fault.Hold} a test can ensure that requests are in flight at the same time:
 *
 * <pre>{@code
 * Gate gate = new Gate();
 * simulator.faults().onToken(new Fault.Hold(gate));
 * // ten callers send a query
 * gate.awaitArrivals(1).await();
 * gate.open();
 * }</pre>
 *
 * <p>Safe for use by any thread.
 */
public final class Gate {

  private final Promise<Void> opened = Promise.promise();
  private final AwaitableCounter arrivals = new AwaitableCounter();

  /**
   * Waits at the gate.
   *
   * @return completes when the gate is opened, at once if it is open; on the thread that opens it,
   *     so a listener that needs a context must switch to it
   */
  public Future<Void> arrive() {
    arrivals.add();
    return opened.future();
  }

  /** Returns the number of arrivals, including those that have passed. */
  public int arrivals() {
    return arrivals.count();
  }

  /** Returns a future that completes when at least {@code count} have arrived. */
  public Future<Void> awaitArrivals(int count) {
    return arrivals.await(count);
  }

  /** Releases all waiting and later arrivals. Idempotent. */
  public void open() {
    opened.tryComplete();
  }

  @Override
  public String toString() {
    return "Gate[" + arrivals + " arrived, " + (opened.future().isComplete() ? "open]" : "shut]");
  }
}
