package io.github.portonevertx.internal.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.Call;
import io.github.portonevertx.Health;
import io.github.portonevertx.Reply;
import io.github.portonevertx.TokenState;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
  private final List<Call> sent = new ArrayList<>();
  private final Reply reply = Reply.empty();
  private final Health health = new Health(true, TokenState.FRESH, null, null, null, 3, 4);
  private final HealthCheck check =
      new HealthCheck(
          call -> {
            sent.add(call);
            return Future.succeededFuture(reply);
          },
          () -> health);

  @Test
  void healthIsAnsweredWithoutACall() {
    assertEquals(health.toJson(), check.send(Call.of("health")).result().json());
    assertEquals(List.of(), sent);
  }

  @Test
  void everyOtherCallIsPassedOn() {
    Call call = Call.of("payments.get");

    assertSame(reply, check.send(call).result());
    assertEquals(List.of(call), sent);
  }
}
