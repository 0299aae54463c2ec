package io.github.portonevertx.chaos;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/**
 * Reads everything that is logged, ours at every level, and every failure text. Nothing is shown
 * meanwhile: failures by the thousand are the point.
 */
final class SecretWatch implements AutoCloseable {
  /** How the cards of a run begin. */
  static final String CARD_PREFIX = "99990000";

  /** The key, the secret, what looks like a token (forty hex digits) and the cards' numbers. */
  private static final Pattern SECRET =
      Pattern.compile("simulated-key|simulated-secret|[0-9a-f]{40}|" + CARD_PREFIX + "\\d{8}");

  private final Logger root = Logger.getLogger("");
  private final Logger ours = Logger.getLogger("io.github.portonevertx");
  private final Level levelBefore = ours.getLevel();
  private final boolean parentBefore = ours.getUseParentHandlers();
  private final List<Handler> shown = List.of(root.getHandlers());
  private final Queue<String> found = new ConcurrentLinkedQueue<>();
  private final LongAdder lines = new LongAdder();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          lines.increment();
          check(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  SecretWatch() {
    handler.setLevel(Level.ALL);
    ours.setLevel(Level.ALL);
    ours.setUseParentHandlers(true);
    shown.forEach(root::removeHandler);
    root.addHandler(handler);
  }

  /** Looks for a secret in a text that anybody may read. */
  void check(String text) {
    if (SECRET.matcher(text).find()) {
      found.add(text);
    }
  }

  /** Texts that held a secret. */
  Queue<String> found() {
    return found;
  }

  /** How many lines were logged. */
  long lines() {
    return lines.sum();
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    shown.forEach(root::addHandler);
    ours.setUseParentHandlers(parentBefore);
    ours.setLevel(levelBefore);
  }
}
