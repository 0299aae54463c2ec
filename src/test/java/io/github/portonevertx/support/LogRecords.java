package io.github.portonevertx.support;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Keeps what all loggers of {@code java.util.logging} record, at every level, until closed. */
public final class LogRecords implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  /** Passes nothing on to the root in tests, see {@code logging.properties}. */
  private static final Logger LIBRARY = Logger.getLogger("io.github.portonevertx");

  private final Queue<String> records = new ConcurrentLinkedQueue<>();
  private volatile String awaited = "";
  private volatile CompletableFuture<@Nullable Void> arrival = new CompletableFuture<>();
  private final @Nullable Level before = ROOT.getLevel();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          String text = new SimpleFormatter().format(record);
          records.add(text);
          if (text.contains(awaited)) {
            arrival.complete(null);
          }
          if (record.getThrown() != null) {
            records.addAll(textsOf(record.getThrown()));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private LogRecords() {
    handler.setLevel(Level.ALL);
    ROOT.addHandler(handler);
    LIBRARY.addHandler(handler);
    ROOT.setLevel(Level.ALL);
  }

  /** Begins to keep the records of every logger, those of Vert.x and Netty included. */
  public static LogRecords ofEveryLogger() {
    return new LogRecords();
  }

  /** The records so far, formatted with their exceptions. */
  public List<String> texts() {
    return List.copyOf(records);
  }

  /** Completes with the next record that holds a text. */
  public CompletableFuture<@Nullable Void> next(String text) {
    CompletableFuture<@Nullable Void> next = new CompletableFuture<>();
    arrival = next;
    awaited = text;
    return next;
  }

  /** The texts of an exception, of its causes and of all that they suppress. */
  public static List<String> textsOf(Throwable failure) {
    List<String> texts = new ArrayList<>();
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    texts.add(trace.toString());
    add(failure, texts, Collections.newSetFromMap(new IdentityHashMap<>()));
    return texts;
  }

  private static void add(@Nullable Throwable failure, List<String> texts, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return;
    }
    texts.add(failure.toString());
    texts.add(String.valueOf(failure.getLocalizedMessage()));
    add(failure.getCause(), texts, seen);
    for (Throwable suppressed : failure.getSuppressed()) {
      add(suppressed, texts, seen);
    }
  }

  @Override
  public void close() {
    ROOT.removeHandler(handler);
    LIBRARY.removeHandler(handler);
    ROOT.setLevel(before);
  }
}
