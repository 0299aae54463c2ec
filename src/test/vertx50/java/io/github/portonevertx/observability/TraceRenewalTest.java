package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.internal.token.ExpiryBroadcast;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.internal.token.TokenOwner;
import io.github.portonevertx.internal.token.TokenPolicy;
import io.github.portonevertx.testkit.AwaitableCounter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Renewals of the token by its timer are not in the trace of a caller. */
@Timeout(60)
class TraceRenewalTest {
  private static final String NO_TRACE = "0".repeat(32);
  private static final long HOUR = TimeUnit.HOURS.toNanos(1);

  private final TracedVertx traced = new TracedVertx();
  private final List<String> traces = new CopyOnWriteArrayList<>();
  private final AwaitableCounter requests = new AwaitableCounter();

  @AfterEach
  void close() {
    traced.close();
  }

  /** A scheduler without the pauses, so that the token is renewed at once. */
  private record WithoutPauses(Scheduler scheduler) implements Scheduler {
    static Scheduler of(Vertx vertx) {
      return new WithoutPauses(ContextScheduler.onNewContext(vertx));
    }

    @Override
    public long nanoTime() {
      return scheduler.nanoTime();
    }

    @Override
    public long wallMillis() {
      return scheduler.wallMillis();
    }

    @Override
    public void execute(Runnable task) {
      scheduler.execute(task);
    }

    @Override
    public Timer schedule(long delayNanos, Runnable task) {
      return scheduler.schedule(0, task);
    }
  }

  private Future<TokenGrant> grant() {
    traces.add(TracedVertx.currentTrace());
    requests.add();
    return Future.succeededFuture(
        new TokenGrant("invented-token", "invented-key", "invented-secret", 5400, 3600));
  }

  @Test
  void aRenewalIsInNoTrace() {
    Future<Void> renewed = requests.await(3);
    traced
        .call(
            1,
            () -> {
              TokenOwner owner =
                  new TokenOwner(
                      WithoutPauses.of(traced.vertx),
                      new TokenPolicy("v1", HOUR, 0, 0, HOUR),
                      this::grant,
                      ExpiryBroadcast.NONE);
              return owner.current().compose(token -> renewed).onComplete(done -> owner.close());
            })
        .await();
    assertEquals(List.of(NO_TRACE, NO_TRACE, NO_TRACE), traces.subList(0, 3));
  }
}
