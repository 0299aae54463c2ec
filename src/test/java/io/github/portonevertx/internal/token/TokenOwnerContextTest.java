package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests on real event loops that each caller continues on its own context. */
class TokenOwnerContextTest {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger requests = new AtomicInteger();
  private final Promise<TokenGrant> grant = Promise.promise();
  private final Context ownerContext = vertx.getOrCreateContext();
  private final TokenOwner owner =
      new TokenOwner(
          new ContextScheduler(vertx, ownerContext),
          SharedTokenPolicy.of(Duration.ofMinutes(30).toNanos()),
          () -> {
            requests.incrementAndGet();
            return grant.future();
          },
          ExpiryBroadcast.NONE);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("the future did not complete", e);
    }
  }

  @Test
  void callersOfThreeContextsMakeOneRequestAndContinueOnTheirContext() {
    List<Context> contexts =
        List.of(vertx.getOrCreateContext(), vertx.getOrCreateContext(), vertx.getOrCreateContext());
    List<Future<AccessToken>> tokens = new ArrayList<>();
    List<Future<Void>> calls = new ArrayList<>();
    for (int i = 0; i < 9_999; i++) {
      Context caller = contexts.get(i % 3);
      Promise<AccessToken> completed = Promise.promise();
      Promise<Void> sent = Promise.promise();
      caller.runOnContext(
          v -> {
            owner
                .current()
                .onComplete(
                    (token, failure) -> {
                      if (Vertx.currentContext() == caller) {
                        completed.complete(token, failure);
                      } else {
                        completed.fail("on " + Vertx.currentContext());
                      }
                    });
            sent.complete();
          });
      calls.add(sent.future());
      tokens.add(completed.future());
    }
    await(Future.all(calls));

    grant.complete(new TokenGrant("token", "secret", 1800, 0));

    await(Future.all(tokens));
    assertEquals(1, requests.get());
  }

  @Test
  void callerOutsideVertxGetsTheToken() {
    Future<AccessToken> token = owner.current();
    grant.complete(new TokenGrant("token", "secret", 1800, 0));

    assertSame(await(token), await(owner.current()));
    assertTrue(owner.current().isComplete());
  }
}
