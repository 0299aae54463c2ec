package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.vertx.ext.web.handler.BodyHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body of 64 KB is read, and one of a byte more is refused. */
class WebhookBodyBoundTest {
  private static final int MOST_BYTES = 65_536;

  private final Shop shop = new Shop();

  @BeforeEach
  void listen() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router -> {
          router.post("/plain").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
          router.post("/handled").handler(BodyHandler.create(false));
          router.post("/handled").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
        });
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private static String padded(String before, String after, int length) {
    return before + "x".repeat(length - before.length() - after.length()) + after;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plain", "/handled"})
  void json(String path) {
    String before = "{\"imp_uid\":\"" + shop.add(PaymentSeed.paid()) + "\",\"pad\":\"";

    String longest = padded(before, "\"}", MOST_BYTES);
    assertEquals(200, shop.post(path, Shop.JSON, longest).await().status());
    String longer = padded(before, "\"}", MOST_BYTES + 1);
    assertEquals(413, shop.post(path, Shop.JSON, longer).await().status());
  }

  @Test
  void multipart() {
    String type = "multipart/form-data; boundary=x";
    String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String id = field.formatted("imp_uid", shop.add(PaymentSeed.paid()));
    // A BodyHandler takes no attribute of more than 8 KB.
    String fields = id + field.formatted("pad", "x".repeat(8_000)).repeat(8);
    String before = fields + field.formatted("rest", "").stripTrailing() + "\r\n\r\n";
    String end = "\r\n--x--\r\n";

    String longest = padded(before, end, MOST_BYTES);
    assertEquals(200, shop.post("/handled", type, longest).await().status());
    String longer = padded(before, end, MOST_BYTES + 1);
    assertEquals(413, shop.post("/handled", type, longer).await().status());
  }
}
