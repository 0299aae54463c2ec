package io.github.portonevertx.v1.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows the response of an answer. */
class EnvelopeEndTest {
  private static @Nullable Envelope read(String body) {
    return Envelope.read(body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0,\"response\":{\"a\":1}",
        "{\"code\":0,\"response\":{\"a\":1",
        "{\"code\":0,\"response\":{\"a\":1}]",
        "{\"code\":0,\"response\":{\"a\":1}}}",
        "{\"code\":0,\"response\":{\"a\":1}}{\"code\":0}"
      })
  void aBodyThatIsNotExactlyOneEnvelopeIsNone(String body) {
    assertNull(read(body));
  }

  @Test
  void spaceMayFollow() {
    Envelope envelope = read("{\"code\":0,\"response\":{\"a\":1} } \n");

    assertNotNull(envelope);
    assertEquals(7, envelope.value().length());
    assertEquals("Envelope[code=0]", envelope.toString());
  }

  @Test
  void fieldsAfterTheResponseAreRead() {
    Envelope envelope = read("{\"code\":0,\"response\":{\"a\":1},\"message\":\"done\"}");

    assertNotNull(envelope);
    assertEquals("done", envelope.message());
    Envelope rejected = read("{\"code\":0,\"response\":{\"a\":1},\"code\":-1}");
    assertNotNull(rejected);
    assertEquals(-1, rejected.code());
  }

  @Test
  void aSuccessIsNotParsedAndAnythingElseIs() {
    String broken = "\"response\":{\"a\":tru}}";

    assertNotNull(read("{\"code\":0," + broken), "its reader rejects it");
    assertNull(read("{\"code\":-1," + broken));
    assertNull(read("{" + broken));
    assertNull(Envelope.readWhole(("{\"code\":0," + broken).getBytes(StandardCharsets.UTF_8)));
  }
}
