package io.github.portonevertx.internal.http;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer as they arrive. A body of announced length is copied once, into an array
 * of that length, because an array that grows with a page of a listing would be copied several
 * times.
 */
final class ReceivedBody {
  /**
   * The space that is reserved for an announced length, as a multiple of what has arrived: a length
   * that is not sent must not fill the heap.
   */
  private static final int MOST_RESERVED = 32;

  private static final byte[] NONE = {};

  private final int announced;
  private byte[] bytes = NONE;
  private int length;

  /**
   * Creates an empty body.
   *
   * @param contentLength the header {@code Content-Length}, if any; used only to reserve space
   * @param largest the greatest length in bytes
   */
  ReceivedBody(@Nullable String contentLength, int largest) {
    this.announced = Math.min(largest, announced(contentLength));
  }

  /** Returns the announced length; 0 when it is unknown, 9 digits or less being a valid number. */
  private static int announced(@Nullable String contentLength) {
    if (contentLength == null || contentLength.isEmpty() || contentLength.length() > 9) {
      return 0;
    }
    return contentLength.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(contentLength)
        : 0;
  }

  int length() {
    return length;
  }

  /** Returns the number of bytes that are reserved. */
  int reserved() {
    return bytes.length;
  }

  void append(Buffer chunk) {
    int needed = length + chunk.length();
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, capacity(needed));
    }
    chunk.getBytes(0, chunk.length(), bytes, length);
    length = needed;
  }

  private int capacity(int needed) {
    if (announced >= needed) {
      return (int) Math.min(announced, (long) MOST_RESERVED * needed);
    }
    // The first chunk is often the only one.
    return length == 0 ? needed : (int) Math.min(Integer.MAX_VALUE - 8L, 2L * needed);
  }

  /** Returns all bytes that have arrived. */
  byte[] bytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
