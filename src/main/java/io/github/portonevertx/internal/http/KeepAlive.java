package io.github.portonevertx.internal.http;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from an answer how long its connection can be reused. */
final class KeepAlive {
  private static final Pattern TIMEOUT = Pattern.compile("timeout\\s*=\\s*\"?(\\d{1,9})");

  /** Subtracted from the server's limit, because the next request must arrive before it. */
  private static final long MARGIN = TimeUnit.SECONDS.toNanos(1);

  private KeepAlive() {}

  /**
   * Returns how long the server keeps the connection open without a request.
   *
   * @return nanoseconds; 0 when the connection cannot be reused, {@link Long#MAX_VALUE} when the
   *     server sets no limit
   */
  static long nanos(HttpClientResponse answer) {
    if (answer.version() == HttpVersion.HTTP_2) {
      return Long.MAX_VALUE;
    }
    // Several headers of one name are one list (RFC 9110, 5.3).
    String options =
        String.join(",", answer.headers().getAll(HttpHeaders.CONNECTION)).toLowerCase(Locale.ROOT);
    boolean persistent =
        answer.version() == HttpVersion.HTTP_1_1
            ? !options.contains("close")
            : options.contains("keep-alive");
    return persistent ? limit(answer.getHeader("Keep-Alive")) : 0;
  }

  private static long limit(@Nullable String header) {
    Matcher timeout = TIMEOUT.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
    return timeout.find()
        ? Math.max(0, TimeUnit.SECONDS.toNanos(Long.parseLong(timeout.group(1))) - MARGIN)
        : Long.MAX_VALUE;
  }
}
