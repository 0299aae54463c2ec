package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.token.ExpiryBroadcast;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.internal.token.TokenOwner;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private static final Call GET = Call.of("payments.get").with("imp_uid", "imp_1");

  private final FakeNetwork network = new FakeNetwork();
  private final Queue<Promise<TokenGrant>> tokens = new ArrayDeque<>();
  private final TokenOwner owner =
      new TokenOwner(
          network, SharedTokenPolicy.of(Long.MAX_VALUE), this::token, ExpiryBroadcast.NONE);
  private final Authentication authentication = new Authentication(network.vertx(), owner);
  private final List<@Nullable Credential> sent = new ArrayList<>();
  private Future<Reply> answer = Future.succeededFuture(Reply.empty());

  private Future<TokenGrant> token() {
    Promise<TokenGrant> token = Promise.promise();
    tokens.add(token);
    return token.future();
  }

  private void grant(String text) {
    tokens.remove().complete(new TokenGrant(text, "invented-key", "invented-secret", 1800, 0));
    network.run();
  }

  private Future<Reply> send(Call call) {
    Future<Reply> reply =
        authentication.handle(
            Stages.invocation(call),
            invocation -> {
              sent.add(invocation.credential());
              return answer;
            });
    network.run();
    return reply;
  }

  private static FailureKind kind(Future<Reply> reply) {
    assertTrue(reply.failed());
    return assertInstanceOf(PortOneException.class, reply.cause()).kind();
  }

  @Test
  void callWithoutTimeLeftGetsNoToken() {
    assertEquals(FailureKind.CANCELLED, kind(send(GET.withTimeout(Duration.ofMillis(-1)))));
    assertTrue(tokens.isEmpty());
    assertTrue(sent.isEmpty());
  }

  @Test
  void callIsSentOnceItHasAToken() {
    Future<Reply> first = send(GET);
    assertFalse(first.isComplete());
    assertTrue(sent.isEmpty());
    grant("first");

    assertTrue(first.succeeded());
    assertTrue(send(GET).succeeded());
    assertEquals(2, sent.size());
    assertEquals(sent.get(0), sent.get(1));
  }

  @Test
  void callIsCancelledWhenItsTimeEndsBeforeTheToken() {
    Future<Reply> late = send(GET.withTimeout(Duration.ofSeconds(9)));
    assertTrue(network.limits.get(0).millis <= 9_000);
    network.limits.get(0).pass();
    network.run();
    grant("first");

    assertEquals(FailureKind.CANCELLED, kind(late));
    assertTrue(sent.isEmpty());
  }

  @Test
  void failureIsPassedOnUnlessItIsA401() {
    send(GET);
    grant("first");
    for (PortOneException failure :
        List.of(
            PortOneException.of(FailureKind.NOT_FOUND, "invented"),
            PortOneException.builder(FailureKind.FORBIDDEN, "invented").httpStatus(401).build(),
            PortOneException.builder(FailureKind.UNAUTHORIZED, "invented")
                .httpStatus(403)
                .build())) {
      answer = Future.failedFuture(failure);
      assertEquals(failure, send(GET).cause());
    }
    assertEquals(4, sent.size());
    assertNull(tokens.peek());
  }

  @Test
  void callIsReplayedOnceWithANewerTokenAfterA401() {
    send(GET);
    grant("first");
    PortOneException refused =
        PortOneException.builder(FailureKind.UNAUTHORIZED, "invented").httpStatus(401).build();
    answer = Future.failedFuture(refused);
    Future<Reply> replayed = send(GET);
    assertFalse(replayed.isComplete());
    answer = Future.succeededFuture(Reply.of(new JsonObject().put("a", 1)));
    grant("second");

    assertEquals(new JsonObject().put("a", 1), replayed.result().json());
    assertEquals(3, sent.size());
    assertEquals(
        List.of("Bearer first", "Bearer first", "Bearer second"),
        sent.stream().map(AuthenticationTest::authorization).toList());
  }

  private static String authorization(@Nullable Credential credential) {
    return credential == null ? "" : credential.authorization();
  }

  @Test
  void theStageIsDescribed() {
    assertEquals(
        "adds the access token, and replays once after a 401", authentication.description());
  }
}
