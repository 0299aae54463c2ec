package io.github.portonevertx.internal.bus;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.vertx.core.eventbus.Message;
import java.util.function.LongSupplier;

/**
 * Logs messages that are rejected because they cannot be answered.
 *
 * <p>Such a message can only be reported in the log, because its sender does not wait for a reply.
 * Parameters are never logged.
 */
final class RefusedMessages {
  private final ThrottledLog published;
  private final ThrottledLog withoutReplyAddress;

  /** Creates a log; {@code nanoTime} is a monotonic clock. */
  RefusedMessages(LongSupplier nanoTime) {
    published = new ThrottledLog(LogLine.MESSAGE_REFUSED, nanoTime);
    withoutReplyAddress = new ThrottledLog(LogLine.MESSAGE_REFUSED, nanoTime);
  }

  /** Returns whether the sender of a message does not wait for a reply. */
  static boolean isUnanswerable(Message<?> message) {
    return !message.isSend() || message.replyAddress() == null;
  }

  /** Logs a rejected message. */
  void add(Message<?> message) {
    String action = message.headers().get(WireFormat.ACTION);
    if (message.isSend()) {
      withoutReplyAddress.log(message.address(), action, "it has no reply address");
    } else {
      published.log(message.address(), action, "it was published");
    }
  }
}
