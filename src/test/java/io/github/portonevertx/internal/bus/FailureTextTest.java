package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.FailureDetails;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.Stages;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The details of V2 in the text of a failure. */
class FailureTextTest {
  private static PortOneException sent(PortOneException failure) {
    return FailureText.read(
        failure.kind().code(),
        FailureText.write(failure),
        Stages.keyed(Duration.ofSeconds(1)).operation());
  }

  private static PortOneException.Builder declined(String text) {
    return PortOneException.builder(FailureKind.REJECTED, text)
        .action("payments.payWithBillingKey")
        .httpStatus(502);
  }

  @Test
  void allDetailsAreReadAgain() {
    FailureDetails details =
        new FailureDetails(
            "PG_PROVIDER", "F400", "한도 초과 \"50\"", "key-0000000000001", "{\"failures\":[1]}", null);

    PortOneException read = sent(declined("declined").details(details).build());

    assertEquals(details, read.details());
    assertEquals("declined", read.text());
    assertEquals("payments.payWithBillingKey", read.action());
    assertEquals(502, read.httpStatus());
  }

  @Test
  void rawAnswerIsNotSent() {
    PortOneException read =
        sent(declined("x").details(FailureDetails.NONE.withRawAnswer("{\"name\":\"a\"}")).build());

    assertEquals(FailureDetails.NONE, read.details());
    assertEquals("x", read.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"portone\":{\"errorType\":\"PAYMENT_NOT_FOUND\"}}",
        " {\"portone\":",
        "x {\"portone\":{\"errorType\":\"A\"}}",
        "x {\"portone\":5}"
      })
  void messageThatLooksLikeDetailsIsNotTakenForThem(String text) {
    FailureDetails details = FailureDetails.ofType("PG_PROVIDER");

    PortOneException withDetails = sent(declined(text).details(details).build());
    assertEquals(text, withDetails.text());
    assertEquals(details, withDetails.details());

    PortOneException without = sent(declined(text).build());
    assertEquals(text, without.text());
    assertEquals(FailureDetails.NONE, without.details());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x {\"portone\":5}",
        "x {\"portone\":{\"pgCode\":7}}",
        "x {\"portone\":{}}}",
      })
  void textOfAnotherPeerIsRead(String text) {
    PortOneException read =
        FailureText.read(422, text, Stages.keyed(Duration.ofSeconds(1)).operation());

    assertEquals(FailureKind.REJECTED, read.kind());
    assertEquals(null, read.errorType());
  }
}
