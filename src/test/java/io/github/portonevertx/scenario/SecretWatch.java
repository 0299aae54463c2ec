package io.github.portonevertx.scenario;

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
 * Searches everything that is logged, and texts that it is given, for secrets. Nothing is printed
 * until it is closed, since a scenario logs thousands of failures.
 */
public final class SecretWatch implements AutoCloseable {
  /** The first digits of every card number of a scenario. */
  public static final String CARD_PREFIX = "99990000";

  /** The key, the secret, texts that look like a token (forty hex digits) and the card numbers. */
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

  /** Starts to read the log. */
  public SecretWatch() {
    handler.setLevel(Level.ALL);
    ours.setLevel(Level.ALL);
    ours.setUseParentHandlers(true);
    shown.forEach(root::removeHandler);
    root.addHandler(handler);
  }

  /** Searches a text that may be read by others. */
  public void check(String text) {
    if (SECRET.matcher(text).find()) {
      found.add(text);
    }
  }

  /** Returns the texts that contained a secret. */
  public Queue<String> found() {
    return found;
  }

  /** Returns the number of logged records. */
  public long lines() {
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
