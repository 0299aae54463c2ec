package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Setting;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {
  private static final Setting SETTING =
      new Setting("key", "Key", true, Pattern.compile(".*"), "text");

  private final List<@Nullable String> keys = new ArrayList<>();
  private final Handler portone =
      invocation -> {
        keys.add(invocation.call().settings().get("key"));
        return Future.succeededFuture(Reply.empty());
      };

  private final IdempotencyKeys stage = new IdempotencyKeys(SETTING);

  private static Invocation write() {
    return Stages.keyed(Duration.ofSeconds(10));
  }

  @Test
  void eachWriteHasAKeyOfItsOwn() {
    stage.handle(write(), portone).await();
    stage.handle(write(), portone).await();

    assertEquals(36, String.valueOf(keys.get(0)).length());
    assertNotEquals(keys.get(0), keys.get(1));
  }

  @Test
  void keyOfTheCallerIsKept() {
    Invocation write = write();
    stage.handle(write.with(write.call().withSetting("key", "attempt-1")), portone).await();

    assertEquals("attempt-1", keys.get(0));
  }

  @Test
  void readHasNoKey() {
    Invocation read =
        Stages.invocation(
            io.github.portonevertx.Call.of("payments.get").withSetting("key", "attempt-1"));

    stage.handle(read, portone).await();

    assertEquals(null, keys.get(0));
  }

  @Test
  void failureStatesTheKey() {
    Future<Reply> failed =
        new IdempotencyKeys(SETTING, () -> "generated")
            .handle(
                write(),
                invocation ->
                    Future.failedFuture(
                        AttemptFailure.transientFailure(
                            PortOneException.of(FailureKind.OUTCOME_UNKNOWN, "no answer"))));

    PortOneException failure = assertThrows(PortOneException.class, failed::await);
    assertEquals("generated", failure.idempotencyKey());
    assertEquals("no answer [OUTCOME_UNKNOWN, idempotency key generated]", failure.getMessage());
  }
}
