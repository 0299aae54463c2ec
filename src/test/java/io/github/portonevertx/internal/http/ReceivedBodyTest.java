package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedBodyTest {
  private static final int LARGEST = 1_000_000;

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "5", "26", "27", "999999999", "9999999999", "-1", "26,26", "x"})
  void bytesAreThoseThatArrived(String contentLength) {
    for (int size = 1; size <= 26; size++) {
      ReceivedBody body = new ReceivedBody(contentLength, LARGEST);
      String text = "abcdefghijklmnopqrstuvwxyz";
      for (int from = 0; from < text.length(); from += size) {
        body.append(Buffer.buffer(text.substring(from, Math.min(text.length(), from + size))));
      }
      assertEquals(26, body.length());
      assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), body.bytes());
    }
  }

  @Test
  void emptyBodyHasNoBytes() {
    assertEquals(0, new ReceivedBody("100", LARGEST).bytes().length);
  }

  @Test
  void announcedBodyIsCopiedOnce() {
    ReceivedBody body = new ReceivedBody("300", LARGEST);
    body.append(Buffer.buffer(new byte[100]));
    assertEquals(300, body.reserved());
    body.append(Buffer.buffer(new byte[100]));
    body.append(Buffer.buffer(new byte[100]));
    assertSame(body.bytes(), body.bytes());
    ReceivedBody shorter = new ReceivedBody("300", LARGEST);
    shorter.append(Buffer.buffer(new byte[100]));
    assertEquals(100, shorter.bytes().length);
    assertNotSame(shorter.bytes(), shorter.bytes());
  }

  @Test
  void announcementReservesAtMostAMultipleOfWhatArrived() {
    ReceivedBody body = new ReceivedBody("900000", LARGEST);
    body.append(Buffer.buffer("a"));
    assertEquals(32, body.reserved());
    ReceivedBody larger = new ReceivedBody("900000000", LARGEST);
    larger.append(Buffer.buffer(new byte[100_000]));
    assertEquals(LARGEST, larger.reserved());
  }

  @Test
  void onlyChunkReservesItsOwnLength() {
    ReceivedBody body = new ReceivedBody(null, LARGEST);
    body.append(Buffer.buffer(new byte[100]));
    assertEquals(100, body.reserved());
    body.append(Buffer.buffer(new byte[1]));
    assertEquals(202, body.reserved());
  }
}
