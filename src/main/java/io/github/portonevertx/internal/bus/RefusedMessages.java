package io.github.portonevertx.internal.bus;

import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Logs messages that are refused because they cannot be answered: the first at once, then at most
 * one line a minute.
 *
 * <p>The log is the only place where such a message can be reported, as its sender waits for no
 * reply. Parameters are never logged. One event loop uses an instance, which no lock guards.
 */
final class RefusedMessages {
  static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(RefusedMessages.class.getName());

  private final LongSupplier nanoTime;
  private boolean logged;
  private long lastLine;
  private long notLogged;

  /** Measures the interval with a monotonic clock. */
  RefusedMessages(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether a message has no sender that waits for a reply. */
  static boolean isUnanswerable(Message<?> message) {
    return !message.isSend() || message.replyAddress() == null;
  }

  /** Counts a refused message, and logs it unless the last line is too recent. */
  void add(Message<?> message) {
    long now = nanoTime.getAsLong();
    if (logged && now - lastLine < INTERVAL.toNanos()) {
      notLogged++;
      return;
    }
    String action = Objects.requireNonNullElse(message.headers().get(WireFormat.ACTION), "");
    String since = notLogged == 0 ? "" : " (" + notLogged + " more since the last such line)";
    LOG.log(
        System.Logger.Level.WARNING,
        "refused a message at "
            + message.address()
            + " with the action "
            + NearestName.quoted(action)
            + (message.isSend() ? ": it has no reply address" : ": it was published")
            + "; only requests are carried out"
            + since);
    logged = true;
    lastLine = now;
    notLogged = 0;
  }
}
