package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.AttemptFailure.Reason;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final PortOneException NOT_FOUND =
      PortOneException.of(FailureKind.NOT_FOUND, "there is none");

  @Test
  void aFailureIsOfItsKindOnly() {
    assertTrue(Failures.is(NOT_FOUND, FailureKind.NOT_FOUND));
    assertFalse(Failures.is(NOT_FOUND, FailureKind.CONFLICT));
    assertFalse(Failures.is(new IllegalStateException(), FailureKind.NOT_FOUND));
    assertFalse(Failures.is(null, FailureKind.NOT_FOUND));
  }

  @Test
  void anActionIsAddedOnce() {
    PortOneException named = Failures.named(NOT_FOUND, "payments.get");

    assertEquals("payments.get", named.action());
    assertSame(named, Failures.named(named, "payments.find"));
  }

  @Test
  void anAttemptFailureHasItsReasonAndTheFailureOfTheCaller() {
    AttemptFailure transientOne = AttemptFailure.transientFailure(NOT_FOUND);
    AttemptFailure noReceiver = AttemptFailure.noReceiver(NOT_FOUND);

    assertEquals(Reason.TRANSIENT, transientOne.reason());
    assertEquals(Reason.NO_RECEIVER, noReceiver.reason());
    assertTrue(AttemptFailure.isNoReceiver(noReceiver));
    assertFalse(AttemptFailure.isNoReceiver(transientOne));
    assertFalse(AttemptFailure.isNoReceiver(NOT_FOUND));
    assertSame(NOT_FOUND, noReceiver.failure());
    assertSame(NOT_FOUND, AttemptFailure.unwrap(transientOne));
    assertSame(NOT_FOUND, AttemptFailure.unwrap(NOT_FOUND));
  }
}
