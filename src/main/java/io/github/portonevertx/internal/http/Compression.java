package io.github.portonevertx.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses a body that a server or proxy compressed without a request for it: gzip, and deflate
 * in zlib format. The format is detected by the first bytes, with which no JSON text begins.
 *
 * <p>The header {@code Content-Encoding} is not used, because proxies remove it. The decompression
 * of Vert.x is not used, because it requests compression from every server, and most answers are
 * too short to benefit.
 */
public final class Compression {
  private static final int CHUNK = 8 * 1024;

  private Compression() {}

  /**
   * Returns the answer with a decompressed body, or the same answer when it is not compressed. A
   * body that cannot be decompressed is kept, and later rejected as invalid JSON.
   *
   * @param largest the greatest length of the body in bytes
   * @throws ExchangeFailure when the body is larger; only one byte beyond the limit is decompressed
   */
  public static RawResponse undo(RawResponse answer, int largest) {
    byte[] body = answer.body();
    try (InputStream plain = open(body)) {
      if (plain == null) {
        return answer;
      }
      byte[] decompressed = plain.readNBytes(largest + 1);
      if (decompressed.length > largest) {
        answer.discardConnection();
        throw ExchangeFailure.oversized(largest);
      }
      return answer.withBody(decompressed);
    } catch (IOException broken) {
      return answer;
    }
  }

  private static @Nullable InputStream open(byte[] body) throws IOException {
    if (body.length < 2) {
      return null;
    }
    int head = ((body[0] & 0xff) << 8) | (body[1] & 0xff);
    if (head == 0x1f8b) {
      return new GZIPInputStream(new ByteArrayInputStream(body), CHUNK);
    }
    // zlib: method 8, and a checksum that makes the first two bytes a multiple of 31.
    return (body[0] & 0x8f) == 0x08 && head % 31 == 0
        ? new InflaterInputStream(new ByteArrayInputStream(body))
        : null;
  }
}
