package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.support.Thrown;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerContextStageTest {
  private static PortOneException failure(Throwable thrown, String action) {
    Transport edge = Stages.edge(call -> Future.<Reply>failedFuture(thrown), () -> null);
    return assertInstanceOf(PortOneException.class, edge.send(Call.of(action)).cause());
  }

  @ParameterizedTest
  @MethodSource("io.github.portonevertx.support.Thrown#kinds")
  void anyThrowableOfATransportFailsTheCallAndIsNamedByItsClass(Throwable thrown) {
    Transport edge =
        Stages.edge(call -> Thrown.<Future<Reply>, RuntimeException>raise(thrown), () -> null);
    Throwable cause = edge.send(Call.of("payments.get")).cause();

    PortOneException failure = assertInstanceOf(PortOneException.class, cause);
    assertEquals(FailureKind.INTERNAL, failure.kind());
    assertEquals("a defect: " + thrown.getClass().getSimpleName(), failure.text());
  }

  @ParameterizedTest
  @MethodSource("io.github.portonevertx.support.Thrown#kinds")
  void anyFailureOfAFutureIsNamedByItsClass(Throwable thrown) {
    PortOneException failure = failure(thrown, "payments.get");

    assertEquals(FailureKind.INTERNAL, failure.kind());
    assertEquals("a defect: " + thrown.getClass().getSimpleName(), failure.text());
  }

  @Test
  @SuppressWarnings("NullAway") // transports of applications may be compiled without a null checker
  void aTransportThatReturnsNoFutureIsADefect() {
    Transport edge = Stages.edge(call -> null, () -> null);
    Throwable cause = edge.send(Call.of("payments.get")).cause();

    assertEquals(FailureKind.INTERNAL, assertInstanceOf(PortOneException.class, cause).kind());
  }

  @Test
  void aRejectedTaskOfTheApplicationIsNotAClosedVertx() {
    Vertx vertx = Vertx.vertx();
    try {
      Transport edge =
          Stages.edge(
              call -> Future.failedFuture(new RejectedExecutionException()),
              vertx::getOrCreateContext);
      Future<Reply> reply = edge.send(Call.of("payments.get"));

      PortOneException failure = assertThrows(PortOneException.class, reply::await);
      assertEquals(FailureKind.INTERNAL, failure.kind());
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void longActionIsTruncatedInTheFailure() {
    String huge = "x".repeat(10_000_000);
    PortOneException known = PortOneException.of(FailureKind.NOT_FOUND, "why");

    for (Throwable thrown : new Throwable[] {known, new IllegalStateException()}) {
      String text = failure(thrown, huge).getMessage();
      assertTrue(text.startsWith("xxx"), text);
      assertTrue(text.length() < 500, () -> text.length() + " characters");
    }
    assertEquals("why", failure(known, "payments.get").text());
  }
}
