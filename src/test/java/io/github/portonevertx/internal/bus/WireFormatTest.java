package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of values that the event bus transfers as text. */
class WireFormatTest {
  private static final Operation READ = V1Api.API.catalogue().require("payments.get");
  private static final Operation WRITE = V1Api.API.catalogue().require("payments.cancel");

  private static PortOneException failure(String text) {
    return FailureText.read(FailureKind.NOT_FOUND.code(), text, READ);
  }

  @Test
  void codeAndRetryAfterAreOptional() {
    PortOneException plain = failure("payments.get: no such payment [HTTP 404]");
    assertEquals(404, plain.httpStatus());
    assertNull(plain.portOneCode());
    assertNull(plain.retryAfter());
    assertEquals("no such payment", plain.text());
    assertEquals("payments.get", plain.action());

    PortOneException full = failure("payments.get: no [HTTP 404, code -1, retry after 7 s]");
    assertEquals(-1, full.portOneCode());
    assertEquals(Duration.ofSeconds(7), full.retryAfter());
  }

  @Test
  void codeOutsideTheIntRangeIsIgnored() {
    assertEquals(2_147_483_647, failure("no [HTTP 404, code 2147483647]").portOneCode());
    assertNull(failure("no [HTTP 404, code 2147483648]").portOneCode());
  }

  @Test
  void failureWithoutAMessageIsDecoded() {
    PortOneException known = FailureText.read(FailureKind.NOT_FOUND.code(), null, READ);
    assertEquals(FailureKind.NOT_FOUND, known.kind());
    assertEquals("", known.text());
    assertEquals(0, known.httpStatus());
    assertEquals(FailureKind.BAD_UPSTREAM, FailureText.read(12_345, null, READ).kind());
    assertEquals(FailureKind.OUTCOME_UNKNOWN, FailureText.read(12_345, null, WRITE).kind());
  }

  @Test
  void missingIdsOfAPartialReplyAreOptional() {
    Vertx vertx = Vertx.vertx();
    try {
      vertx
          .eventBus()
          .consumer(
              "partial",
              message ->
                  message.reply(
                      new JsonObject(), new DeliveryOptions().addHeader("partial", "true")));
      Reply reply =
          new WireFormat(V1Api.API).reply(vertx.eventBus().request("partial", "ask").await(), READ);

      assertEquals(true, reply.isPartial());
      assertEquals(List.of(), reply.missing());
    } finally {
      vertx.close().await();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2_147_483_647})
  void shortestAndLongestTimeoutAreAccepted(long millis) {
    Vertx vertx = Vertx.vertx();
    try {
      EventBusService.open(
              vertx,
              V1Api.API,
              call ->
                  Future.succeededFuture(
                      Reply.of(new JsonObject().put("timeout", "" + call.timeout()))),
              new EventBusService.Scope("limits", false, false))
          .await();

      JsonObject reply =
          vertx
              .eventBus()
              .<JsonObject>request(
                  "limits.query",
                  new JsonObject().put("imp_uid", "imp_1"),
                  new DeliveryOptions()
                      .addHeader("action", "payments.get")
                      .addHeader("timeout", "" + millis))
              .await()
              .body();

      assertEquals(Duration.ofMillis(millis).toString(), reply.getString("timeout"));
    } finally {
      vertx.close().await();
    }
  }
}
