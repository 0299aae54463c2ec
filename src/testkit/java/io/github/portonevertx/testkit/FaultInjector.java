package io.github.portonevertx.testkit;

import io.vertx.core.buffer.Buffer;

/** The part of a server double that applies a {@link Fault} to an {@link Exchange}. */
public final class FaultInjector {

  private final SimulatedApi api;

  /** Creates an injector for a server double of that API. */
  public FaultInjector(SimulatedApi api) {
    this.api = api;
  }

  /**
   * Applies a fault.
   *
   * @param next processes the request if the fault lets it continue
   */
  public void act(Fault fault, Exchange exchange, Runnable next) {
    if (fault instanceof Fault.Status f) {
      exchange.send(f.status(), f.contentType(), f.headers(), Buffer.buffer(f.body()));
    } else if (fault instanceof Fault.EnvelopeError f) {
      exchange.send(api.error(f.status(), f.code(), f.message()));
    } else if (fault instanceof Fault.Outage f) {
      act(api.outage(f.status()), exchange, next);
    } else if (fault instanceof Fault.Delay f) {
      exchange.after(exchange.later(f.time().toMillis()), next);
    } else if (fault instanceof Fault.Hold f) {
      exchange.after(f.gate().arrive(), next);
    } else if (fault instanceof Fault.HoldAnswer f) {
      exchange.run();
      exchange.after(f.gate().arrive(), next);
    } else if (fault instanceof Fault.Stall) {
      // Nothing is sent; the connection is closed with the server at the latest.
      return;
    } else if (fault instanceof Fault.Disconnect) {
      exchange.cut();
    } else if (fault instanceof Fault.DisconnectInBody f) {
      exchange.sendAndCut(f.bytes());
    } else if (fault instanceof Fault.Garbage f) {
      exchange.sendJson(200, f.bytes());
    } else if (fault instanceof Fault.Truncated) {
      Buffer body = exchange.body();
      exchange.sendJson(exchange.run().status(), body.slice(0, body.length() / 2));
    } else if (fault instanceof Fault.OversizedBody f) {
      exchange.sendEndless(api.textResponseStart(), f.bytes(), api.textResponseEnd());
    } else if (fault instanceof Fault.SlowDrip f) {
      exchange.sendDripping(f.bytes(), f.pause().toMillis());
    } else if (fault instanceof Fault.RevokeTokens) {
      api.revokeTokens();
      next.run();
    } else if (fault instanceof Fault.Skew f) {
      exchange.skew(f.by().toSeconds());
      next.run();
    } else if (fault instanceof Fault.AfterRunning f) {
      exchange.run();
      act(f.fault(), exchange, next);
    } else if (fault instanceof Fault.Then f) {
      act(f.first(), exchange, () -> act(f.second(), exchange, next));
    } else {
      throw new IllegalStateException("No act for " + fault.getClass());
    }
  }
}
