package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RawResponseTest {
  private static final byte[] BODY = "a person".getBytes(StandardCharsets.UTF_8);

  @Test
  void textHasNoContent() {
    assertEquals("RawResponse[200, 8 bytes]", new RawResponse(200, BODY).toString());
    assertEquals("JsonSlice[8 bytes]", JsonSlice.of(BODY).toString());
  }

  @Test
  void anotherBodyKeepsEverythingElse() {
    AtomicInteger discarded = new AtomicInteger();
    RawResponse response =
        new RawResponse(429, new byte[0], Duration.ofSeconds(7), discarded::incrementAndGet)
            .withBody(BODY);
    response.discardConnection();

    assertEquals(429, response.status());
    assertEquals(BODY, response.body());
    assertEquals(Duration.ofSeconds(7), response.retryAfter());
    assertEquals(1, discarded.get());
  }
}
