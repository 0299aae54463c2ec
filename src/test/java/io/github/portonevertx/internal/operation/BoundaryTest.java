package io.github.portonevertx.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

class BoundaryTest {
  private static PortOneException failure(Throwable thrown, String action) {
    Boundary boundary = new Boundary(call -> Future.<Reply>failedFuture(thrown), () -> null);
    return assertInstanceOf(PortOneException.class, boundary.send(Call.of(action)).cause());
  }

  @Test
  void anActionOfAnyLengthIsNamedInAFewCharacters() {
    String huge = "x".repeat(10_000_000);
    PortOneException known = PortOneException.of(FailureKind.NOT_FOUND, "why");

    for (Throwable thrown : new Throwable[] {known, new IllegalStateException()}) {
      String text = failure(thrown, huge).getMessage();
      assertTrue(text.startsWith("xxx"), text);
      assertTrue(text.length() < 200, () -> text.length() + " characters");
    }
    assertEquals("why", failure(known, "payments.get").text());
  }
}
