package io.github.portonevertx.v1.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Records what a class logs, until it is closed. */
final class LogRecords implements AutoCloseable {
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  LogRecords(Class<?> logging) {
    logger = Logger.getLogger(logging.getName());
    logger.addHandler(recorder);
  }

  List<String> lines() {
    return records.stream().map(LogRecord::getMessage).toList();
  }

  /** Returns the one line since the last call. */
  String onlyLine() {
    List<String> lines = lines();
    records.clear();
    if (lines.size() != 1) {
      throw new AssertionError("not one line: " + lines);
    }
    return lines.get(0);
  }

  @Override
  public void close() {
    logger.removeHandler(recorder);
  }
}
