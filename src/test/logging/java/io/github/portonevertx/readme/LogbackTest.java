package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The lines reach Logback with the jar and the configuration of {@code observability.md}. */
class LogbackTest {
  private final LoggerContext context =
      assertInstanceOf(LoggerContext.class, LoggerFactory.getILoggerFactory());
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  @BeforeEach
  void configureAsDocumented() throws Exception {
    String document = Files.readString(Path.of("src", "docs", "observability.md"));
    int start = document.indexOf("<configuration>");
    String xml = document.substring(start, document.indexOf("```", start));
    assertTrue(document.contains("<version>2.0.17</version>"));
    context.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    events.setContext(context);
    events.start();
    context.getLogger("ROOT").addAppender(events);
  }

  private List<ILoggingEvent> ours() {
    return List.copyOf(events.list).stream()
        .filter(event -> event.getLoggerName().startsWith("io.github.portonevertx"))
        .toList();
  }

  @Test
  void lineOfAClientIsAnEventOfLogback() {
    Vertx vertx = Vertx.vertx();
    try {
      PortOneV1Client.create(
              vertx,
              new PortOneV1Options()
                  .setBaseUrl("http://127.0.0.1:1")
                  .setApiKey("key")
                  .setApiSecret("secret"))
          .withTimeout(Duration.ofMillis(500))
          .payments()
          .get("imp_1")
          .otherwiseEmpty()
          .await();
    } finally {
      vertx.close().await();
    }

    ILoggingEvent first = ours().get(0);
    assertEquals("io.github.portonevertx.credentials", first.getLoggerName());
    assertEquals(Level.WARN, first.getLevel());
    assertTrue(
        first.getFormattedMessage().startsWith("token request failed: api=v1 kind=UNAVAILABLE"),
        first.getFormattedMessage());
  }

  @Test
  void lineIsNotAPattern() {
    LogLine.OUTCOME_UNKNOWN.log(
        "v1", "payments.cancel", null, Map.of("imp_uid", "{} {0} %n ${x}"), null, null);

    assertEquals(
        "outcome unknown: api=v1 action=payments.cancel imp_uid=\"{} {0} %n ${x}\"",
        ours().get(0).getFormattedMessage());
  }

  @Test
  void levelsOfTheLoggersAreThoseOfTheConfiguration() {
    LogLine.WEBHOOK_REFUSED.log("v2", 403, "NO_ID", null, "127.0.0.1", null);
    LogLine.WEBHOOK_FAILED.logFailure(new IllegalStateException(), "v2", 500);
    LogLine.TOKEN_GRANTED.log("v1", 1, 1_800, false);
    LogLine.RETRY.log("payments.get", "TIMEOUT", "PT1S");

    assertEquals(
        List.of(
            "webhook not handled: api=v2 status=500",
            "token issued: api=v1 generation=1 seconds=1800 sameExpiry=false"),
        ours().stream().map(ILoggingEvent::getFormattedMessage).toList());
    assertEquals(
        IllegalStateException.class.getName(), ours().get(0).getThrowableProxy().getClassName());
  }
}
