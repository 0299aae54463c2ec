package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.metrics.Attempt;
import io.github.portonevertx.metrics.ClientGauges;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.TokenOutcome;
import io.github.portonevertx.metrics.Via;
import io.github.portonevertx.metrics.WebhookOutcome;
import io.github.portonevertx.support.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of meters in the documentation name every meter with its type and tags. */
class MeterTableTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(portone\\.[a-z.]+)` \\| (\\S+) \\| (.+?) \\| .+ \\|$");
  private static final Map<String, String> TYPES =
      Map.of(
          "타이머", "timer", "카운터", "counter", "게이지", "gauge", "timer", "timer", "counter", "counter",
          "gauge", "gauge");

  private final Vertx vertx = Vertx.vertx();
  private final Meters meters = new Meters();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  /** Reports everything that can be reported once. */
  private void report() {
    ClientMetrics client = meters.portone().openClient(vertx, "v1", Via.HTTP);
    client.opened(new ClientGauges(() -> 0, 1, () -> 0, 1, () -> 0L));
    client.called("payments.get", null, 1);
    client.called("payments.get", FailureKind.TIMEOUT, 1);
    client.attempted("payments.get", Attempt.FIRST);
    client.retryDenied("payments.get");
    client.coalesced("payments.get");
    client.refused("payments.get");
    client.tokenRequested(TokenOutcome.GRANTED);
    client.tokenAwaited(1);
    EventMetrics events = meters.portone().openEvents(vertx, "v1");
    events.webhook(WebhookOutcome.HANDLED, "none");
    events.handled("webhook", Duration.ZERO);
    events.sweeping(() -> Duration.ZERO);
  }

  private static String type(Meter meter) {
    return meter instanceof Timer ? "timer" : meter instanceof Counter ? "counter" : "gauge";
  }

  private static String document(String name) throws IOException {
    return Files.readString(Path.of("src", "docs", name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"observability.md", "observability.ko.md"})
  void tableIsComplete(String name) throws IOException {
    report();
    Map<String, String> registered = new TreeMap<>();
    for (Meter meter : meters.registry().getMeters()) {
      if (meter.getId().getTag("le") != null) {
        continue; // a bucket
      }
      String tags =
          meter.getId().getTags().stream()
              .map(Tag::getKey)
              .sorted()
              .collect(Collectors.joining(", "));
      registered.put(meter.getId().getName(), type(meter) + " " + tags);
    }
    Map<String, String> documented = new TreeMap<>();
    for (MatchResult row : ROW.matcher(document(name)).results().toList()) {
      String tags =
          Arrays.stream(row.group(3).replace("`", "").split(", ", -1))
              .sorted()
              .collect(Collectors.joining(", "));
      documented.put(row.group(1), TYPES.get(row.group(2)) + " " + tags);
    }
    assertEquals(registered, documented);
    assertEquals(15, documented.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"observability.md", "observability.ko.md"})
  void everyValueOfATagIsDocumented(String name) throws IOException {
    String text = document(name);
    Stream.of(Attempt.values(), TokenOutcome.values(), Via.values(), WebhookOutcome.values())
        .flatMap(Arrays::stream)
        .map(constant -> "`" + constant.name().toLowerCase(Locale.ROOT) + "`")
        .forEach(value -> assertTrue(text.contains(value), value));
  }

  @Test
  void bucketsAreTheDocumentedOnes() throws IOException {
    report();
    assertEquals(
        "0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0", buckets("portone.calls"));
    assertEquals("1.0, 2.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0", buckets("portone.events.lag"));
    for (String name : new String[] {"observability.md", "observability.ko.md"}) {
      assertTrue(words(name).contains("0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60"), name);
      assertTrue(words(name).contains("1, 2, 5, 15, 60, 300, 900, 3600"), name);
    }
  }

  /** Returns a document with one space between words, since lines are wrapped. */
  private static String words(String name) throws IOException {
    return document(name).replaceAll("\\s+", " ");
  }

  private String buckets(String name) {
    return Arrays.stream(
            meters
                .registry()
                .find(name)
                .timers()
                .iterator()
                .next()
                .takeSnapshot()
                .histogramCounts())
        .map(bucket -> String.valueOf(bucket.bucket() / 1e9))
        .collect(Collectors.joining(", "));
  }
}
