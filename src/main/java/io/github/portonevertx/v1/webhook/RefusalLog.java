package io.github.portonevertx.v1.webhook;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The log of refused requests: each reason at most once a minute, never a body. */
final class RefusalLog {
  private final String what;
  private final Map<Refusal, ThrottledLog> lines = new EnumMap<>(Refusal.class);

  /**
   * Creates a log.
   *
   * @param what the kind of request, for the text
   */
  RefusalLog(Logger log, String what, LongSupplier nanoTime) {
    this.what = what;
    for (Refusal refusal : Refusal.values()) {
      lines.put(refusal, new ThrottledLog(log, nanoTime));
    }
  }

  /**
   * Logs one refusal.
   *
   * @param peer the address of the connection
   * @param impUid the payment that the request names, if it was read
   */
  void log(Refusal refusal, @Nullable String peer, @Nullable String impUid) {
    ThrottledLog line = lines.get(refusal);
    if (line != null) {
      line.log(Level.WARNING, () -> text(refusal, peer, impUid), null);
    }
  }

  private String text(Refusal refusal, @Nullable String peer, @Nullable String impUid) {
    return "refused a "
        + what
        + " with "
        + refusal.status()
        + ": "
        + refusal.text()
        + "; peer "
        + ThrottledLog.printable(peer)
        + (impUid == null ? "" : ", imp_uid " + ThrottledLog.printable(impUid));
  }
}
