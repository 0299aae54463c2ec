package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefaultsTest {
  private static final Call GET = Call.of("payments.get").with("imp_uid", "x");

  private static Call sent(Call call, @Nullable String tier, boolean includeSandbox) {
    List<Call> sent = new ArrayList<>();
    Defaults defaults =
        new Defaults(
            tier == null ? Map.of() : Map.of("tier", tier),
            includeSandbox ? Map.of("include_sandbox", true) : Map.of());
    Future<Reply> reply =
        Stages.alone(
                defaults,
                last -> {
                  sent.add(last);
                  return Future.succeededFuture(Reply.empty());
                })
            .send(call);
    assertTrue(reply.succeeded());
    assertEquals(1, sent.size());
    return sent.get(0);
  }

  @Test
  void settingsOfTheCallWin() {
    assertEquals("AAA", sent(GET, "AAA", false).settings().get("tier"));
    assertEquals("BBB", sent(GET.withSetting("tier", "BBB"), "AAA", false).settings().get("tier"));
    assertNull(sent(GET, null, false).settings().get("tier"));
    Call without = GET.with("include_sandbox", false);
    assertEquals(without, sent(without, null, true));
  }

  @Test
  void testChannelParameterIsAddedToSupportingOperationsOnly() {
    assertEquals(
        Map.of("imp_uid", "x", "include_sandbox", true), sent(GET, null, true).parameters());
    assertEquals(GET, sent(GET, null, false));
    Call prepare = Call.of("prepare.get").with("merchant_uid", "x");
    assertEquals(prepare, sent(prepare, null, true));
  }
}
