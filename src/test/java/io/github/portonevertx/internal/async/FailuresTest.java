package io.github.portonevertx.internal.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.AttemptFailure.Reason;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final PortOneException notFound =
      PortOneException.of(FailureKind.NOT_FOUND, "there is none");

  @Test
  void aFailureIsOfItsKindOnly() {
    assertTrue(Failures.is(notFound, FailureKind.NOT_FOUND));
    assertFalse(Failures.is(notFound, FailureKind.CONFLICT));
    assertFalse(Failures.is(new IllegalStateException(), FailureKind.NOT_FOUND));
    assertFalse(Failures.is(null, FailureKind.NOT_FOUND));
  }

  @Test
  void anActionIsAddedOnce() {
    PortOneException named = Failures.named(notFound, "payments.get");

    assertEquals("payments.get", named.action());
    assertSame(named, Failures.named(named, "payments.find"));
  }

  @Test
  void anAttemptFailureHasItsReasonAndTheFailureOfTheCaller() {
    AttemptFailure transientOne = AttemptFailure.transientFailure(notFound);
    AttemptFailure noReceiver = AttemptFailure.noReceiver(notFound);

    assertEquals(Reason.TRANSIENT, transientOne.reason());
    assertEquals(Reason.NO_RECEIVER, noReceiver.reason());
    assertTrue(AttemptFailure.isNoReceiver(noReceiver));
    assertFalse(AttemptFailure.isNoReceiver(transientOne));
    assertFalse(AttemptFailure.isNoReceiver(notFound));
    assertSame(notFound, noReceiver.failure());
    assertSame(notFound, AttemptFailure.unwrap(transientOne));
    assertSame(notFound, AttemptFailure.unwrap(notFound));
  }
}
