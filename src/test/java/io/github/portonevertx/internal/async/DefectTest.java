package io.github.portonevertx.internal.async;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.Thrown;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefectTest {
  private static final String THROWN = "io.github.portonevertx.support.Thrown#kinds";

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource(THROWN)
  void anythingThrownBecomesAFailedFuture(Throwable thrown) {
    Future<String> failed =
        Futures.call(() -> Thrown.<Future<String>, RuntimeException>raise(thrown));

    assertSame(thrown, failed.cause());
  }

  @Test
  void nullInsteadOfAFutureBecomesAFailedFuture() {
    assertTrue(Futures.<String>call(() -> null).failed());
  }

  @Test
  void aFutureIsReturnedAsItIs() {
    Future<String> given = Future.succeededFuture("x");
    assertSame(given, Futures.call(() -> given));
  }

  @ParameterizedTest
  @MethodSource(THROWN)
  void isNamedByItsClassAndPlaceAndNeverByItsMessage(Throwable thrown) {
    PortOneException defect = Defect.of("a defect", thrown);

    assertEquals(FailureKind.INTERNAL, defect.kind());
    assertEquals("a defect: " + thrown.getClass().getSimpleName(), defect.text());
    assertArrayEquals(thrown.getStackTrace(), defect.getStackTrace());
    assertFalse(printed(defect).contains(Thrown.MESSAGE));
  }

  @Test
  void causesAreNamedByTheirClasses() {
    PortOneException defect =
        Defect.of("a defect", new ExceptionInInitializerError(new IllegalStateException("x")));

    Throwable cause = assertNotNullCause(defect);
    assertEquals("IllegalStateException", ((PortOneException) cause).text());
    assertNull(cause.getCause());
  }

  @Test
  void cyclicCausesAreReadOnce() {
    IllegalStateException first = new IllegalStateException();
    first.initCause(new IllegalArgumentException(first));

    int causes = 0;
    for (Throwable at = Defect.of("a defect", first).getCause(); at != null; at = at.getCause()) {
      causes++;
    }
    assertEquals(5, causes);
  }

  @Test
  void exceptionOfTheLibraryIsKept() {
    PortOneException known = PortOneException.of(FailureKind.NOT_FOUND, "why");
    assertSame(known, Defect.of("a defect", known));
  }

  private static Throwable assertNotNullCause(Throwable failure) {
    Throwable cause = failure.getCause();
    assertNotNull(cause);
    return cause;
  }
}
