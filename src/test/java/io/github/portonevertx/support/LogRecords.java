package io.github.portonevertx.support;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.LogTopic;
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
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the records of {@code java.util.logging} loggers until closed. */
public final class LogRecords implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  /** Not passed on to the root logger in tests, see {@code logging.properties}. */
  private static final Logger LIBRARY = Logger.getLogger("io.github.portonevertx");

  private final Predicate<String> kept;
  private final List<Logger> loggers;
  private final Queue<String> records = new ConcurrentLinkedQueue<>();
  private final Queue<String> messages = new ConcurrentLinkedQueue<>();
  private volatile String awaited = "";
  private volatile CompletableFuture<@Nullable Void> arrival = new CompletableFuture<>();
  private final @Nullable Level before = ROOT.getLevel();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (!kept.test(String.valueOf(record.getMessage()))) {
            return;
          }
          String text = new SimpleFormatter().format(record);
          records.add(text);
          messages.add(record.getMessage());
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

  private LogRecords(Predicate<String> kept, Logger... loggers) {
    this.kept = kept;
    this.loggers = List.of(loggers);
    handler.setLevel(Level.ALL);
    this.loggers.forEach(logger -> logger.addHandler(handler));
  }

  /** Keeps the records of every logger at every level, including Vert.x and Netty. */
  public static LogRecords ofEveryLogger() {
    LogRecords records = new LogRecords(line -> true, ROOT, LIBRARY);
    ROOT.setLevel(Level.ALL);
    return records;
  }

  /** Keeps the records of every logger of the library at every level. */
  public static LogRecords ofLibrary() {
    return new LogRecords(line -> true, LIBRARY);
  }

  /** Keeps the records of one logger of the library. */
  public static LogRecords of(LogTopic topic) {
    return new LogRecords(line -> true, Logger.getLogger(topic.loggerName()));
  }

  /** Keeps the records of some lines of one logger. */
  public static LogRecords of(LogLine... lines) {
    return new LogRecords(
        message -> Stream.of(lines).anyMatch(line -> message.startsWith(line.event())),
        Logger.getLogger(lines[0].topic().loggerName()));
  }

  /** Keeps the records of sweeps. */
  public static LogRecords ofSweeps() {
    return of(
        LogLine.SWEEP_FAILED,
        LogLine.POSITION_IN_FUTURE,
        LogLine.ENTRY_UNREADABLE,
        LogLine.LISTED_UNREADABLE,
        LogLine.PAYMENT_GIVEN_UP,
        LogLine.PAYMENT_SKIPPED);
  }

  /** Returns the messages so far, without their exceptions. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  /** Returns the only message since the last call. */
  public String onlyMessage() {
    List<String> all = messages();
    messages.clear();
    if (all.size() != 1) {
      throw new AssertionError("not one message: " + all);
    }
    return all.get(0);
  }

  /** Returns the records so far, formatted with their exceptions. */
  public List<String> texts() {
    return List.copyOf(records);
  }

  /** Returns a future that completes with the next record that contains a text. */
  public CompletableFuture<@Nullable Void> next(String text) {
    CompletableFuture<@Nullable Void> next = new CompletableFuture<>();
    arrival = next;
    awaited = text;
    return next;
  }

  /** Returns the texts of an exception, its causes and all suppressed exceptions. */
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
    loggers.forEach(logger -> logger.removeHandler(handler));
    ROOT.setLevel(before);
  }
}
