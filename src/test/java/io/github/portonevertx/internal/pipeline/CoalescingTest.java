package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.support.Thrown;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoalescingTest {
  private static final Call READ = Call.of("payments.get").with("imp_uid", "imp_1");
  private static final Call WRITE = Call.of("payments.cancel").with("imp_uid", "imp_1");
  private static final Reply ANSWER = Reply.of(new JsonObject().put("imp_uid", "imp_1"));

  private final Vertx vertx = Vertx.vertx();
  private final List<Promise<Reply>> asked = new ArrayList<>();
  private final Transport coalescing =
      Stages.alone(
          new Coalescing(vertx, 3),
          call -> {
            Promise<Reply> reply = Promise.promise();
            asked.add(reply);
            return reply.future();
          });

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static PortOneException failure(Future<Reply> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  private static PortOneException expired() {
    return PortOneException.of(FailureKind.TIMEOUT, "late");
  }

  @Test
  void identicalQueriesShareOneRequest() {
    Future<Reply> webhook = coalescing.send(READ);
    Future<Reply> redirect = coalescing.send(Call.of("payments.get").with("imp_uid", "imp_1"));

    assertEquals(1, asked.size());
    asked.get(0).complete(ANSWER);
    assertSame(ANSWER, webhook.await());
    assertSame(ANSWER, redirect.await());
  }

  @Test
  void failureIsSharedByAllCallers() {
    Future<Reply> webhook = coalescing.send(READ);
    Future<Reply> redirect = coalescing.send(READ);

    asked.get(0).fail(PortOneException.of(FailureKind.NOT_FOUND, "none"));

    assertEquals(FailureKind.NOT_FOUND, failure(webhook).kind());
    assertEquals(FailureKind.NOT_FOUND, failure(redirect).kind());
    assertEquals(1, asked.size());
  }

  @Test
  void differentQueriesAreNotShared() {
    coalescing.send(READ);
    coalescing.send(READ.with("imp_uid", "imp_2"));
    coalescing.send(READ.withSetting("tier", "AAA"));
    coalescing.send(Call.of("payments.balance").with("imp_uid", "imp_1"));

    assertEquals(4, asked.size());
  }

  @Test
  void responseIsNotCached() {
    coalescing.send(READ);
    asked.get(0).complete(ANSWER);

    coalescing.send(READ);

    assertEquals(2, asked.size());
  }

  @Test
  void writesAreNeverShared() {
    coalescing.send(WRITE);
    coalescing.send(WRITE);

    assertEquals(2, asked.size());
  }

  @Test
  void readAfterAWriteStartedDoesNotJoinAnEarlierRequest() {
    coalescing.send(READ);
    coalescing.send(WRITE);

    coalescing.send(READ);

    assertEquals(3, asked.size());
  }

  @Test
  void readAfterAWriteEndedDoesNotJoinARequestMadeDuringIt() {
    Future<Reply> write = coalescing.send(WRITE);
    Future<Reply> during = coalescing.send(READ);
    asked.get(0).complete(ANSWER);
    write.await();

    Future<Reply> after = coalescing.send(READ);

    assertEquals(3, asked.size());
    asked.get(1).complete(Reply.empty());
    during.await();
    assertFalse(after.isComplete());
  }

  @Test
  void endOfAReplacedRequestDoesNotRemoveTheNextOne() {
    coalescing.send(READ);
    coalescing.send(WRITE);
    coalescing.send(READ);
    asked.get(0).complete(ANSWER);

    coalescing.send(READ);

    assertEquals(3, asked.size(), "the fourth joins the third");
  }

  @Test
  void callWithALaterDeadlineSendsItsOwnRequest() {
    Future<Reply> shortCall = coalescing.send(READ.withTimeout(Duration.ofMillis(1)));
    Future<Reply> longCall = coalescing.send(READ.withTimeout(Duration.ofMinutes(1)));
    asked.get(0).fail(expired());

    assertEquals(FailureKind.TIMEOUT, failure(shortCall).kind());
    assertEquals(2, asked.size());
    asked.get(1).complete(ANSWER);
    assertSame(ANSWER, longCall.await());
  }

  @Test
  void callWithAnEarlierDeadlineEndsAtItsOwnDeadline() {
    Future<Reply> longCall = coalescing.send(READ.withTimeout(Duration.ofMinutes(1)));
    Future<Reply> shortCall = coalescing.send(READ.withTimeout(Duration.ofMillis(1)));

    assertEquals(FailureKind.TIMEOUT, failure(shortCall).kind());
    asked.get(0).complete(ANSWER);
    assertSame(ANSWER, longCall.await());
    assertEquals(1, asked.size());
  }

  @Test
  void numberOfJoinedCallsIsBounded() {
    coalescing.send(READ);
    List<Future<Reply>> followers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      followers.add(coalescing.send(READ));
    }

    assertEquals(FailureKind.UNAVAILABLE, failure(coalescing.send(READ)).kind());

    asked.get(0).complete(ANSWER);
    followers.forEach(follower -> assertSame(ANSWER, follower.await()));
    coalescing.send(READ);
    Future<Reply> again = coalescing.send(READ);
    assertFalse(again.isComplete(), "the limit counts them no longer");
  }

  @ParameterizedTest
  @MethodSource("io.github.portonevertx.support.Thrown#kinds")
  void throwingTransportLeavesNoEntry(Throwable thrown) {
    Transport broken =
        Stages.alone(
            new Coalescing(vertx, 3),
            call -> {
              asked.add(Promise.promise());
              return Thrown.<Future<Reply>, RuntimeException>raise(thrown);
            });

    for (int i = 0; i < 2; i++) {
      Future<Reply> reply = broken.send(READ);
      assertSame(thrown, reply.cause());
    }
    assertEquals(2, asked.size());
    assertSame(thrown, broken.send(WRITE).cause());
  }
}
