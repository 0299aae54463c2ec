package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
  private static final Call MANY = Call.of("payments.getMany");

  private final List<Call> sent = new ArrayList<>();
  private Set<String> unknown = Set.of();
  private final Transport batches = Stages.alone(new Batches(), this::answer);

  /** Answers like PortOne: 200 for all, 207 without the missing ids for some, 404 for none. */
  private Future<Reply> answer(Call call) {
    sent.add(call);
    JsonArray found = new JsonArray();
    boolean missing = false;
    for (String parameter : List.of("imp_uid", "merchant_uid")) {
      for (String id : Parameter.texts(call.parameters().get(parameter))) {
        if (unknown.contains(id)) {
          missing = true;
        } else {
          found.add(new JsonObject().put(parameter, id));
        }
      }
    }
    if (found.isEmpty()) {
      return Future.failedFuture(
          PortOneException.builder(FailureKind.NOT_FOUND, "none")
              .httpStatus(404)
              .portOneCode(-1)
              .build());
    }
    return Future.succeededFuture(missing ? Reply.partial(found, List.of()) : Reply.of(found));
  }

  private Reply reply(Call call) {
    return Objects.requireNonNull(batches.send(call).result());
  }

  private static int size(Reply reply) {
    return reply.json() instanceof JsonArray array ? array.size() : -1;
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "imp_" + i).toList();
  }

  @Test
  void aHundredIdsAreOneRequestAndOneMoreIsTwo() {
    assertEquals(100, size(reply(MANY.with("imp_uid", ids(100)))));
    assertEquals(1, sent.size());
    Reply more =
        reply(
            MANY.with("imp_uid", ids(201))
                .withSetting("tier", "AAA")
                .withTimeout(Duration.ofDays(1)));
    assertEquals(201, size(more));
    assertFalse(more.isPartial());
    assertEquals(4, sent.size());
    assertEquals(List.of("imp_200"), sent.get(3).parameters().get("imp_uid"));
    assertEquals("AAA", sent.get(3).settings().get("tier"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 900})
  void fourPartsAreSentAtATime(int count) {
    assertEquals(count, size(reply(MANY.with("imp_uid", ids(count)))));
    assertEquals((count + 99) / 100, sent.size());
  }

  @Test
  void duplicateIdIsSentOnceAndBothListsShareTheLimit() {
    Reply reply = reply(MANY.with("imp_uid", List.of("a", "a")).with("merchant_uid", ids(100)));

    assertEquals(101, size(reply));
    assertEquals(2, sent.size());
    assertEquals(List.of("a"), sent.get(0).parameters().get("imp_uid"));
    assertEquals(Set.of("merchant_uid"), sent.get(1).parameters().keySet());
  }

  @Test
  void missingIdsAreListedInRequestOrder() {
    unknown = Set.of("imp_150", "imp_3", "order-9");
    Reply reply =
        reply(MANY.with("imp_uid", ids(160)).with("merchant_uid", List.of("order-9", "order-1")));

    assertTrue(reply.isPartial());
    assertEquals(List.of("imp_3", "imp_150", "order-9"), reply.missing());
    assertEquals(159, size(reply));
  }

  @Test
  void emptyResultListsAllIdsAsMissing() {
    unknown = Set.of("a", "b");
    Reply reply = reply(MANY.with("imp_uid", List.of("b", "a")));

    assertTrue(reply.isPartial());
    assertEquals(List.of("b", "a"), reply.missing());
    assertEquals(0, size(reply));
  }

  @Test
  void anyOtherFailureFailsTheWhole() {
    PortOneException cause = PortOneException.of(FailureKind.TIMEOUT, "late");
    Transport failing = Stages.alone(new Batches(), call -> Future.failedFuture(cause));
    assertSame(cause, failing.send(MANY.with("imp_uid", ids(150))).cause());
  }

  @Test
  void responseThatIsNotAListIsBadUpstream() {
    Transport odd =
        Stages.alone(new Batches(), call -> Future.succeededFuture(Reply.of(new JsonObject())));
    Throwable failure = odd.send(MANY.with("imp_uid", ids(101))).cause();
    assertEquals(FailureKind.BAD_UPSTREAM, ((PortOneException) failure).kind());
  }

  @Test
  void operationWithoutListsIsUnchanged() {
    Call get = Call.of("payments.get").with("imp_uid", "a");
    Throwable failure = batches.send(get).cause();
    assertSame(get, sent.get(0));
    assertEquals(FailureKind.NOT_FOUND, ((PortOneException) failure).kind());
  }

  @Test
  void nullEntryIsAccepted() {
    Transport nulls =
        Stages.alone(
            new Batches(),
            call -> Future.succeededFuture(Reply.partial(new JsonArray().addNull(), List.of())));

    Reply reply = Objects.requireNonNull(nulls.send(MANY.with("imp_uid", ids(1))).result());

    assertEquals(new JsonArray().addNull(), reply.json());
    assertEquals(ids(1), reply.missing());
  }
}
