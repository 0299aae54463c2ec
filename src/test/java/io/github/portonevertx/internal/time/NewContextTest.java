package io.github.portonevertx.internal.time;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewContextTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void theContextIsAnEventLoopAndNotThatOfTheCaller() {
    Context caller = NewContext.of(vertx).await();
    Promise<Context> created = Promise.promise();
    caller.runOnContext(turn -> NewContext.of(vertx).onComplete(created));
    Context context = created.future().await();
    assertNotSame(caller, context);
    assertTrue(context.isEventLoopContext());
  }

  @Test
  void tasksOfASchedulerRunOnItsContextInOrder() {
    Promise<Context> first = Promise.promise();
    Promise<Context> second = Promise.promise();
    Scheduler scheduler = ContextScheduler.onNewContext(vertx);
    scheduler.execute(() -> first.complete(Vertx.currentContext()));
    scheduler.execute(
        () -> {
          assertTrue(first.future().isComplete());
          second.complete(Vertx.currentContext());
        });
    assertSame(first.future().await(), second.future().await());
  }
}
