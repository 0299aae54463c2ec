package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class WaitingCallerTest {
  private final VirtualTime time = new VirtualTime();
  private final AccessToken token = TestTokens.token("token", 1800);

  @Test
  void callerWithoutAContextIsCompletedInATaskOfTheScheduler() {
    WaitingCaller caller = new WaitingCaller();
    caller.complete(token, time);
    assertFalse(caller.future().isComplete());
    time.settle();

    assertSame(token, caller.future().result());
  }

  @Test
  void callerWithoutAContextFailsInATaskOfTheScheduler() {
    WaitingCaller caller = new WaitingCaller();
    caller.fail(TokenFailures.clientClosed(), time);
    time.settle();

    assertTrue(caller.future().failed());
  }

  @Test
  void callerIsCompletedOnItsContext() throws TimeoutException {
    Vertx vertx = Vertx.vertx();
    try {
      Context context = vertx.getOrCreateContext();
      Promise<Context> continued = Promise.promise();
      context.runOnContext(
          v -> {
            WaitingCaller caller = new WaitingCaller();
            caller.future().onComplete(done -> continued.complete(Vertx.currentContext()));
            caller.complete(token, time);
          });

      assertSame(context, continued.future().await(20, TimeUnit.SECONDS));
      assertEquals(0, time.pending());
    } finally {
      vertx.close().await();
    }
  }
}
