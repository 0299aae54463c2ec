package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopsTest {
  private final Vertx vertx = Vertx.vertx();
  private final EventLoops loops = new EventLoops(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static Context worker() {
    return Fakes.fake(Context.class, Map.of("isEventLoopContext", args -> false));
  }

  @Test
  void anEventLoopIsItsOwn() {
    Context caller = vertx.getOrCreateContext();
    assertTrue(caller.isEventLoopContext());
    assertSame(caller, loops.of(caller).await());
  }

  @Test
  void workersShareAnEventLoop() {
    Context shared = loops.of(worker()).await();

    assertTrue(shared.isEventLoopContext());
    assertNotSame(vertx.getOrCreateContext(), shared);
    assertSame(shared, loops.of(worker()).await());
  }
}
