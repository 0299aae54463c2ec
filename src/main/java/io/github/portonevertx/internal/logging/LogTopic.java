package io.github.portonevertx.internal.logging;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private static final Map<LogTopic, System.Logger> LOGGERS =
      Stream.of(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  topic -> topic, topic -> System.getLogger(topic.loggerName())));

  private final String loggerName;

  LogTopic(String name) {
    this.loggerName = "io.github.portonevertx." + name;
  }

  /** Returns the name of the logger. */
  public String loggerName() {
    return loggerName;
  }

  System.Logger logger() {
    return Objects.requireNonNull(LOGGERS.get(this));
  }
}
