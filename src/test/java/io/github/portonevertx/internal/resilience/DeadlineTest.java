package io.github.portonevertx.internal.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final List<Call> sent = new ArrayList<>();
  private final Reply reply = Reply.empty();
  private final Deadline deadline =
      new Deadline(
          call -> {
            sent.add(call);
            return Future.succeededFuture(reply);
          },
          Duration.ofSeconds(10),
          Duration.ofSeconds(60));

  @Test
  void aCallWithoutATimeoutGetsThatOfItsOperation() {
    assertSame(reply, deadline.send(Call.of("payments.get")).result());
    deadline.send(Call.of("payments.cancel"));

    assertEquals(Duration.ofSeconds(30), sent.get(0).timeout());
    assertEquals(Duration.ofSeconds(80), sent.get(1).timeout());
  }

  @Test
  void aCallKeepsItsOwnTimeout() {
    Call call = Call.of("payments.get").withTimeout(Duration.ofHours(1));
    deadline.send(call);

    assertSame(call, sent.get(0));
  }
}
