package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.SignedMessage;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Accepted;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook that only the old secret of a verifier accepts is logged. */
class OldWebhookSecretTest {
  private static final String LINE = "webhook signed with the old secret: api=v2";

  private final SignedShop shop = new SignedShop();
  private final ManualClock clock = ManualClock.stopped();
  private String first = "";

  @BeforeEach
  void readSecret() {
    first = shop.webhooks().secret();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private WebhookVerifier verifier(String... secrets) {
    return WebhookVerifier.of(
            clock::nanoTime,
            List.of(secrets).stream().map(secret -> WebhookSecret.of(secret, "secret")).toList())
        .withClock(shop.clock::now);
  }

  private void accept(WebhookVerifier verifier) {
    SignedMessage message = shop.signed("msg-1", "Transaction.Paid", shop.ids("order-1"));
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    message.headers().forEach(headers::add);
    assertInstanceOf(Accepted.class, verifier.verify(headers, Buffer.buffer(message.body())));
  }

  @Test
  void onlyTheOldSecretIsLoggedAndOnceAMinute() {
    WebhookVerifier replaced = verifier("whsec_" + "A".repeat(32), first);
    try (LogRecords log = LogRecords.of(LogTopic.CREDENTIALS)) {
      accept(replaced);
      assertEquals(LINE, log.onlyMessage());
      accept(replaced);
      accept(replaced.withClock(shop.clock::now));
      assertEquals(List.of(), log.messages());
      clock.advance(Duration.ofMinutes(1));
      accept(replaced);
      assertEquals(LINE + " suppressed=2", log.onlyMessage());
    }
  }

  @Test
  void newSecretIsNotLoggedWhateverElseIsSigned() {
    shop.webhooks().rotateSecrets();
    String second = shop.webhooks().secret();
    try (LogRecords log = LogRecords.of(LogTopic.CREDENTIALS)) {
      accept(verifier(second, first));
      accept(verifier(second));
      accept(verifier(first));
      shop.webhooks().retireOldSecrets();
      accept(verifier(second, first));
      assertEquals(List.of(), log.messages());
      accept(verifier(first, second));
      assertEquals(LINE, log.onlyMessage());
    }
  }
}
