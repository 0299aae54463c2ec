package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.internal.token.AccessToken;
import io.github.portonevertx.internal.token.ExpiryBroadcast;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.internal.token.TokenOwner;
import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;

/** Creates a token with a given text, which otherwise only a token owner can do. */
public final class Tokens {
  private Tokens() {}

  public static AccessToken of(String text) {
    return of(text, "invented-key", "invented-secret");
  }

  public static AccessToken of(String text, String key, String secret) {
    Queue<Runnable> tasks = new ArrayDeque<>();
    TokenOwner owner =
        new TokenOwner(
            line(tasks),
            SharedTokenPolicy.of(Long.MAX_VALUE),
            () -> Future.succeededFuture(new TokenGrant(text, key, secret, 1800, 0)),
            ExpiryBroadcast.NONE);
    Future<AccessToken> token = owner.current();
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
    return Objects.requireNonNull(token.result());
  }

  private static Scheduler line(Queue<Runnable> tasks) {
    return new Scheduler() {
      @Override
      public long nanoTime() {
        return 0;
      }

      @Override
      public long wallMillis() {
        return 0;
      }

      @Override
      public void execute(Runnable task) {
        tasks.add(task);
      }

      @Override
      public Timer schedule(long delayNanos, Runnable task) {
        return () -> {};
      }
    };
  }
}
