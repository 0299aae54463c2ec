package io.github.portonevertx.internal.webhook;

import io.github.portonevertx.internal.logging.ThrottledLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The log of refused requests: each reason at most once a minute, never a body. */
public final class RefusalLog {
  private final Logger log;
  private final String what;
  private final LongSupplier nanoTime;
  private final Map<Refusal, ThrottledLog> lines = new ConcurrentHashMap<>();

  /**
   * Creates a log.
   *
   * @param what the kind of request, for the text
   * @param nanoTime a monotonic clock in nanoseconds
   */
  public RefusalLog(Logger log, String what, LongSupplier nanoTime) {
    this.log = log;
    this.what = what;
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
    lines
        .computeIfAbsent(refusal, reason -> new ThrottledLog(log, nanoTime))
        .log(Level.WARNING, () -> text(refusal, peer, idName, id), null);
  }

  private String text(Refusal refusal, @Nullable String peer, String idName, @Nullable String id) {
    return "refused a "
        + what
        + " with "
        + refusal.status()
        + ": "
        + refusal.text()
        + "; peer "
        + ThrottledLog.printable(peer)
        + (id == null ? "" : ", " + idName + " " + ThrottledLog.printable(id));
  }
}
