package io.github.portonevertx.internal.webhook;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The log of refused requests: each reason at most once a minute, never a body. */
public final class RefusalLog {
  private final LogLine line;
  private final String api;
  private final LongSupplier nanoTime;
  private final Map<Refusal, ThrottledLog> logs = new ConcurrentHashMap<>();

  /**
   * Creates a log.
   *
   * @param line the line of the kind of request
   * @param api the name of the API
   * @param nanoTime a monotonic clock in nanoseconds
   */
  public RefusalLog(LogLine line, String api, LongSupplier nanoTime) {
    this.line = line;
    this.api = api;
    this.nanoTime = nanoTime;
  }

  /**
   * Logs one refusal.
   *
   * @param peer the address of the connection
   * @param idName PortOne's name of the id in the request
   * @param id the id, if it was read
   */
  public void log(Refusal refusal, @Nullable String peer, String idName, @Nullable String id) {
    logs.computeIfAbsent(refusal, reason -> new ThrottledLog(line, nanoTime))
        .log(
            api,
            refusal.status(),
            refusal.name(),
            refusal.text(),
            peer == null ? "unknown" : peer,
            id == null ? null : Map.of(idName, id));
  }
}
