package io.github.portonevertx.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses a body that a server or proxy compressed without being asked: gzip and deflate in
 * its zlib form, told by their first bytes, which no JSON begins with.
 *
 * <p>Not by the head: proxies drop it. Not by Vert.x: its decompression asks every server to
 * compress, and most answers are too short for that.
 */
public final class Compression {
  private static final int CHUNK = 8 * 1024;

  private Compression() {}

  /**
   * The answer with its body as it was before compression; the same when it is not compressed. A
   * body that cannot be decompressed is kept, and refused for not being JSON.
   *
   * @param largest the most bytes the body may have
   * @throws ExchangeFailure when the body is larger; no more than that is decompressed
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
    // zlib: method 8, and a check that makes the first two bytes a multiple of 31.
    return (body[0] & 0x8f) == 0x08 && head % 31 == 0
        ? new InflaterInputStream(new ByteArrayInputStream(body))
        : null;
  }
}
