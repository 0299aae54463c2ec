package io.github.portonevertx.testkit;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * A barrier in front of requests: they line up until the test opens it, once and for all.
 *
 * <p>With {@link Fault.Hold} it turns "these ten requests were in flight at the same time" from
 * luck into a fact:
 *
 * <pre>{@code
 * Gate gate = new Gate();
 * simulator.faults().onToken(new Fault.Hold(gate));
 * // ten callers ask
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
   * Joins the line.
   *
   * @return completes when the gate is opened, at once if it is open; on the opener's thread, so a
   *     listener that needs its own context must hop there itself
   */
  public Future<Void> arrive() {
    arrivals.add();
    return opened.future();
  }

  /** How many have arrived so far, those let through included. */
  public int arrivals() {
    return arrivals.count();
  }

  /** Completes when at least {@code count} have arrived. */
  public Future<Void> awaitArrivals(int count) {
    return arrivals.await(count);
  }

  /** Lets through all who wait and all who come later; opening an open gate changes nothing. */
  public void open() {
    opened.tryComplete();
  }

  @Override
  public String toString() {
    return "Gate[" + arrivals + " arrived, " + (opened.future().isComplete() ? "open]" : "shut]");
  }
}
