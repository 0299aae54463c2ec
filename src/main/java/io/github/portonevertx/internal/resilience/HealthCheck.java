package io.github.portonevertx.internal.resilience;

import io.github.portonevertx.Call;
import io.github.portonevertx.Health;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.operation.OwnOperations;
import io.vertx.core.Future;
import java.util.function.Supplier;

/** Answers the action {@code health}, which is not PortOne's to answer. */
public final class HealthCheck implements Transport {
  private final Transport next;
  private final Supplier<Health> health;

  /** Answers with {@code health}; every other call goes to {@code next}. */
  public HealthCheck(Transport next, Supplier<Health> health) {
    this.next = next;
    this.health = health;
  }

  @Override
  public Future<Reply> send(Call call) {
    return call.action().equals(OwnOperations.HEALTH)
        ? Future.succeededFuture(Reply.of(health.get().toJson()))
        : next.send(call);
  }
}
