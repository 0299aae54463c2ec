package io.github.portonevertx.testkit;

import io.vertx.core.buffer.Buffer;

/** Acts a {@link Fault} out on an {@link Exchange}. */
final class FaultInjector {

  private final TokenIssuer desk;
  private final UndocumentedBehavior guesses;

  FaultInjector(TokenIssuer desk, UndocumentedBehavior guesses) {
    this.desk = desk;
    this.guesses = guesses;
  }

  /**
   * Acts.
   *
   * @param next what to do where the fault lets the request go on
   */
  void act(Fault fault, Exchange exchange, Runnable next) {
    if (fault instanceof Fault.Status f) {
      exchange.send(f.status(), f.contentType(), f.headers(), Buffer.buffer(f.body()));
    } else if (fault instanceof Fault.EnvelopeError f) {
      exchange.send(new SimulatedResponse(f.status(), f.code(), f.message(), null));
    } else if (fault instanceof Fault.Outage f) {
      act(outage(f.status()), exchange, next);
    } else if (fault instanceof Fault.Delay f) {
      exchange.after(exchange.later(f.time().toMillis()), next);
    } else if (fault instanceof Fault.Hold f) {
      exchange.after(f.gate().arrive(), next);
    } else if (fault instanceof Fault.HoldAnswer f) {
      exchange.run();
      exchange.after(f.gate().arrive(), next);
    } else if (fault instanceof Fault.Stall) {
      // Nothing is what it does; the connection ends with the server at the latest.
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
      exchange.sendEndless(f.bytes());
    } else if (fault instanceof Fault.SlowDrip f) {
      exchange.sendDripping(f.bytes(), f.pause().toMillis());
    } else if (fault instanceof Fault.RevokeTokens) {
      desk.revoke();
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

  private Fault outage(int status) {
    return guesses.htmlServerErrors()
        ? Fault.html(status)
        : new Fault.EnvelopeError(status, -1, "Server Error");
  }
}
