package io.github.portonevertx.internal.logging;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The loggers of the library, one for each topic. Their names are part of the documentation and do
 * not depend on the names of classes.
 */
public enum LogTopic {
  /** Calls to PortOne. */
  CALLS("calls"),
  /** Access tokens, API secrets and webhook secrets. */
  CREDENTIALS("credentials"),
  /** Requests of PortOne to the receivers of webhooks and confirm requests. */
  WEBHOOK("webhook"),
  /** Payment events and sweeps. */
  EVENTS("events"),
  /** Messages of the event bus. */
  BUS("bus"),
  /** The inbox in a database. */
  SQL("sql");

  private final String loggerName;

  LogTopic(String name) {
    this.loggerName = "io.github.portonevertx." + name;
  }

  /** Returns the name of the logger. */
  public String loggerName() {
    return loggerName;
  }

  System.Logger logger() {
    return Objects.requireNonNull(Loggers.BY_TOPIC.get(this));
  }

  /**
   * The loggers, created with the first line: the JDK searches the class path for their provider.
   */
  private static final class Loggers {
    static final Map<LogTopic, System.Logger> BY_TOPIC = byTopic();

    private static Map<LogTopic, System.Logger> byTopic() {
      Map<LogTopic, System.Logger> loggers = new EnumMap<>(LogTopic.class);
      for (LogTopic topic : values()) {
        loggers.put(topic, System.getLogger(topic.loggerName()));
      }
      return Collections.unmodifiableMap(loggers);
    }
  }
}
