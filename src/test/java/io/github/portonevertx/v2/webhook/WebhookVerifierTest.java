package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Accepted;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Reason;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Refused;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
  private static final String SECRET = "whsec_" + "c2VjcmV0".repeat(4);
  private static final Buffer BODY =
      Buffer.buffer(
          "{\"type\":\"Transaction.Paid\",\"data\":{\"paymentId\":\"order-1\","
              + "\"transactionId\":\"tx-1\"}}");

  private final ManualClock clock = ManualClock.stopped();
  private final WebhookVerifier verifier = WebhookVerifier.of(SECRET).withClock(clock::now);

  private Signed signed() {
    return Signed.with(SECRET, "msg-1", clock.epochSeconds(), BODY);
  }

  private static Reason reason(WebhookVerdict verdict) {
    return assertInstanceOf(Refused.class, verdict).reason();
  }

  private WebhookVerdict verify(Signed message) {
    return verifier.verify(message.headers(), message.body());
  }

  @Test
  void timeIsComparedInWholeSeconds() {
    Signed message = signed();
    clock.advance(Duration.ofMillis(300_999));
    assertInstanceOf(Accepted.class, verify(message));
    clock.advance(Duration.ofMillis(1));
    assertEquals(Reason.TIMESTAMP_TOO_OLD, reason(verify(message)));
    clock.skew(Duration.ofSeconds(-601));
    assertInstanceOf(Accepted.class, verify(message));
    clock.skew(Duration.ofMillis(-1));
    assertEquals(Reason.TIMESTAMP_TOO_NEW, reason(verify(message)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void aHeaderThatIsRepeatedIsRefused(String name) {
    Signed twice = signed();
    twice.headers().add(name, twice.headers().get(name));
    assertEquals(Reason.DUPLICATE_HEADERS, reason(verify(twice)));
    Signed forgedFirst = signed();
    String right = forgedFirst.headers().get(name);
    forgedFirst
        .headers()
        .remove(name)
        .add(name, "forged")
        .add(name.toUpperCase(Locale.ROOT), right);
    assertEquals(Reason.DUPLICATE_HEADERS, reason(verify(forgedFirst)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void anEmptyHeaderIsAMissingOne(String name) {
    Signed message = signed();
    message.headers().set(name, "");
    assertEquals(Reason.MISSING_REQUIRED_HEADERS, reason(verify(message)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1700000000",
        "-1",
        "1700000000.0",
        "1.7e9",
        "0x6553f100",
        "1700000000 ",
        "１７００００００００",
        "9999999999999",
        "99999999999999999999",
        "NaN",
        "١٧٠٠٠٠٠٠٠٠"
      })
  void aTimestampIsDigitsOnly(String timestamp) {
    Signed message = Signed.with(SECRET, "msg-1", timestamp, BODY);
    assertEquals(Reason.INVALID_SIGNATURE, reason(verify(message)));
  }

  @Test
  void largestTimestampIsFarInTheFuture() {
    Signed message = Signed.with(SECRET, "msg-1", "999999999999", BODY);
    assertEquals(Reason.TIMESTAMP_TOO_NEW, reason(verify(message)));
  }

  /** The text that is signed must not be readable as another message. */
  @Test
  void limitsBetweenIdTimestampAndBodyCannotBeMoved() {
    long now = clock.epochSeconds();
    Buffer body = Buffer.buffer(now + ".{\"payment_id\":\"order-1\"}");
    Signed moved = Signed.with(SECRET, "msg." + now, "1700000000", BODY);
    assertEquals(Reason.INVALID_SIGNATURE, reason(verify(moved)));
    assertEquals(
        Reason.INVALID_SIGNATURE,
        reason(verify(Signed.with(SECRET, "a." + now + ".b", now, BODY))));
    // The same signed text as that of the id "msg-1" with another body.
    Signed shifted = Signed.with(SECRET, "msg-1", now, body);
    assertEquals(Reason.UNREADABLE_BODY, reason(verify(shifted)));
    assertInstanceOf(Accepted.class, verify(Signed.with(SECRET, "v1.msg.x9", now, BODY)));
  }

  @Test
  void anIdIsPrintableAndOfLimitedLength() {
    long now = clock.epochSeconds();
    assertInstanceOf(Accepted.class, verify(Signed.with(SECRET, "x".repeat(256), now, BODY)));
    for (String id : new String[] {"x".repeat(257), "a b", "가", "a\tb"}) {
      assertEquals(
          Reason.INVALID_SIGNATURE, reason(verify(Signed.with(SECRET, id, now, BODY))), id);
    }
  }

  @Test
  void signatureMustBeWhole() {
    Signed message = signed();
    String right = Objects.requireNonNull(message.headers().get("webhook-signature"));
    for (String wrong :
        new String[] {
          right.substring(0, right.length() - 1),
          right + "=",
          right + ",",
          "v1," + right,
          right.toUpperCase(Locale.ROOT),
          right.substring("v1,".length()),
          right.replace("v1,", "v1a,"),
          right.replace("v1,", "V1,"),
          right.replace(",", ", "),
          right.replace(",", ""),
          "v1,",
          " ",
          ","
        }) {
      message.headers().set("webhook-signature", wrong);
      assertEquals(Reason.NO_MATCHING_SIGNATURE, reason(verify(message)), wrong);
    }
    message.headers().set("webhook-signature", "v1,AAAA  " + right + " ");
    assertInstanceOf(Accepted.class, verify(message));
  }

  @Test
  void everyByteOfTheBodyIsSigned() {
    Signed message = signed();
    for (int i = 0; i < BODY.length(); i++) {
      Buffer changed = BODY.copy().setByte(i, (byte) (BODY.getByte(i) ^ 1));
      assertEquals(
          Reason.NO_MATCHING_SIGNATURE, reason(verifier.verify(message.headers(), changed)));
    }
    assertEquals(
        Reason.NO_MATCHING_SIGNATURE,
        reason(verifier.verify(message.headers(), BODY.copy().appendByte((byte) ' '))));
  }

  @Test
  void eitherSecretOfTwoVerifies() {
    String other = "whsec_" + "b3RoZXI9".repeat(4);
    WebhookVerifier both = WebhookVerifier.of(other, SECRET).withClock(clock::now);
    Signed first = signed();
    Signed second = Signed.with(other, "msg-1", clock.epochSeconds(), BODY);
    assertInstanceOf(Accepted.class, both.verify(first.headers(), BODY));
    assertInstanceOf(Accepted.class, both.verify(second.headers(), BODY));
    assertEquals(Reason.NO_MATCHING_SIGNATURE, reason(verifier.verify(second.headers(), BODY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "whsec_@@@@",
        "whsec_c2hvcnQ=",
        "not base64 at all",
        "whsec_AAAAA",
        "WHSEC_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"
      })
  void aBadSecretIsRefusedByNameAndNotQuoted(String secret) {
    PortOneException first = assertThrows(PortOneException.class, () -> WebhookVerifier.of(secret));
    assertEquals(FailureKind.INVALID_REQUEST, first.kind());
    assertTrue(first.getMessage().contains("parameter 'secret'"), first.getMessage());
    PortOneException second =
        assertThrows(PortOneException.class, () -> WebhookVerifier.of(SECRET, secret));
    assertTrue(second.getMessage().contains("parameter 'otherSecret'"), second.getMessage());
    assertNull(second.getCause());
    assertFalse(secret.length() > 6 && second.toString().contains(secret));
  }

  @Test
  void noSecretIsShown() {
    WebhookVerifier both = WebhookVerifier.of(SECRET, SECRET);
    assertEquals("WebhookVerifier[1 secret]", verifier.toString());
    assertEquals("WebhookVerifier[2 secrets]", both.toString());
    assertEquals("WebhookSecret[***]", WebhookSecret.of(SECRET, "secret").toString());
  }

  @Test
  void aSecretOf16BytesIsTheShortest() {
    String shortest = Base64.getEncoder().encodeToString(new byte[16]);
    assertEquals("WebhookVerifier[1 secret]", WebhookVerifier.of(shortest).toString());
    String shorter = Base64.getEncoder().encodeToString(new byte[15]);
    assertThrows(PortOneException.class, () -> WebhookVerifier.of(shorter));
  }

  @Test
  void headersOfAnyCaseAreFound() {
    Signed message = signed();
    MultiMap upper = MultiMap.caseInsensitiveMultiMap();
    message
        .headers()
        .forEach(header -> upper.add(header.getKey().toUpperCase(Locale.ROOT), header.getValue()));
    assertInstanceOf(Accepted.class, verifier.verify(upper, BODY));
  }
}
