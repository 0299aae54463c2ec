package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.Fault;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of a message: timeout, tier, unknown and repeated ones. */
class MessageHeadersTest extends MessagesFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "2147483648", "1.5", "1e3", "soon", "99999999999999999999"})
  void aBadTimeoutIsRejected(String timeout) {
    assertRejected(
        400,
        "header 'timeout' must be a whole number of milliseconds from 1 to 2147483647",
        ask(id(), action("payments.get").addHeader("timeout", timeout)));
  }

  @Test
  void timeoutEndsTheCall() {
    ask(id(), action("payments.get")).await();
    ANSWERS.set(0);
    simulator.faults().next(new Fault.Stall());

    assertRejected(
        504,
        "payments.get: PortOne did not answer in time",
        ask(id(), action("payments.get").addHeader("timeout", " 200 ")));
  }

  @Test
  void tierIsForwarded() {
    ask(id(), action("payments.get").addHeader("tier", "A01")).await();
    ask(id(), action("payments.get")).await();

    assertEquals("A01", simulator.requests("payments.get").get(0).tier());
    assertNull(simulator.requests("payments.get").get(1).tier());
    ANSWERS.set(0);
    assertRejected(
        400,
        "payments.get: tier must be three characters A-Z or 0-9",
        ask(id(), action("payments.get").addHeader("tier", "a1")));
  }

  @Test
  void unrelatedHeadersAreIgnored() {
    ask(id(), action("payments.get").addHeader("traceparent", "00-1")).await();

    assertEquals(1, simulator.count("payments.get"));
  }

  @ParameterizedTest
  @CsvSource({
    "teir, tier",
    "tiers, tier",
    "time-outs, timeout",
    "timeuot, timeout",
    "time_out, timeout"
  })
  void aMisspeltHeaderIsRejected(String misspelt, String known) {
    assertRejected(
        400,
        "unknown header '" + misspelt + "'; did you mean '" + known + "'?",
        ask(id(), action("payments.get").addHeader(misspelt, "A01")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"action", "tier", "timeout", "form"})
  void aHeaderWithTwoValuesIsRejected(String name) {
    DeliveryOptions options = action("payments.get").addHeader("tier", "A01");
    options.addHeader("timeout", "1000").addHeader("form", "text");
    options.getHeaders().add(name, "other");

    assertRejected(400, "header '" + name + "' has two values", ask(id(), options));
  }

  @Test
  void repeatedHeaderWithOneValueIsAccepted() {
    DeliveryOptions options = action("payments.get");
    options.getHeaders().add("Action", "payments.get");

    assertEquals(impUid, ((JsonObject) ask(id(), options).await().body()).getString("imp_uid"));
  }
}
