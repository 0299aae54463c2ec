package io.github.portonevertx.internal.bus;

import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Logs messages that are rejected because they cannot be answered: the first immediately, then at
 * most one line per minute.
 *
 * <p>Such a message can only be reported in the log, because its sender does not wait for a reply.
 * Parameters are never logged. An instance is used on one event loop only, so no lock is needed.
 */
final class RefusedMessages {
  static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(RefusedMessages.class.getName());

  private final LongSupplier nanoTime;
  private boolean logged;
  private long lastLine;
  private long notLogged;

  /** Creates a log; {@code nanoTime} is a monotonic clock. */
  RefusedMessages(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Returns whether the sender of a message does not wait for a reply. */
  static boolean isUnanswerable(Message<?> message) {
    return !message.isSend() || message.replyAddress() == null;
  }

  /**
   * Counts a rejected message, and logs it unless the last line was less than {@link #INTERVAL}
   * ago.
   */
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
