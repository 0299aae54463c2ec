package io.github.portonevertx.internal.resilience;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;
import io.vertx.core.Future;
import java.time.Duration;

/**
 * Gives an end to each call whose caller named none, so that whatever waits behind it, in line, for
 * a token or between repeats, waits for a known time.
 */
public final class Deadline implements Transport {
  /** Beyond one request: 8 s for a token, and the rest for a turn, a replay or repeats. */
  private static final Duration AROUND_THE_REQUEST = Duration.ofSeconds(20);

  private final Transport next;
  private final Duration requestTimeout;
  private final Duration pgTimeout;

  /** Limits calls on their way to {@code next}; the timeouts are those of one request. */
  public Deadline(Transport next, Duration requestTimeout, Duration pgTimeout) {
    this.next = next;
    this.requestTimeout = requestTimeout;
    this.pgTimeout = pgTimeout;
  }

  /** How long a call of an operation may take as a whole, given the timeouts of one request. */
  public static Duration of(Operation operation, Duration requestTimeout, Duration pgTimeout) {
    return (operation.callsPg() ? pgTimeout : requestTimeout).plus(AROUND_THE_REQUEST);
  }

  @Override
  public Future<Reply> send(Call call) {
    return next.send(
        call.timeout() != null
            ? call
            : call.withTimeout(of(Catalogue.require(call.action()), requestTimeout, pgTimeout)));
  }
}
