package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The message for the buyer when the application has made no decision. */
class ConfirmReasonTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void reasonIsASettingOfTheShop() {
    ConfirmReceiver receiver =
        new ConfirmReceiver(AllowedSenders.ANY_ADDRESS, request -> Future.failedFuture("invented"));
    shop.listening(
        router -> {
          router.post("/default").handler(receiver);
          router.post("/own").handler(receiver.withFailureReason("Please try again."));
        });
    String question = "{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\",\"amount\":1}";

    assertEquals(ConfirmReceiver.DEFAULT_FAILURE_REASON, reason("/default", question));
    assertEquals("Please try again.", reason("/own", question));
    assertEquals("Please try again.", reason("/own", "{}"));
    PortOneException failure =
        assertThrows(PortOneException.class, () -> receiver.withFailureReason(" "));
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.getMessage().contains("'reason'"), failure.getMessage());
  }

  private String reason(String path, String body) {
    return shop.post(path, Shop.JSON, body).await().body().getString("reason");
  }
}
