package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No secret and no personal data is in a log, an exception or a toString text. */
class SecretsTest {
  private static final Logger LOGGER = Logger.getLogger("io.github.portonevertx");

  private final Queue<String> texts = new ConcurrentLinkedQueue<>();
  private final Vertx vertx = Vertx.vertx();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          texts.add("log: " + new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    listener.setLevel(Level.ALL);
    LOGGER.addHandler(listener);
  }

  @AfterEach
  void close() {
    vertx.close().await();
    LOGGER.removeHandler(listener);
  }

  private PortOneV1Client client(PortOneSimulator simulator) {
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret())
            .setRetries(0);
    texts.add(options.toString());
    return PortOneV1Client.create(vertx, options);
  }

  private void fails(Future<?> future) {
    StringWriter trace = new StringWriter();
    PortOneException failure = assertThrows(PortOneException.class, future::await);
    failure.printStackTrace(new PrintWriter(trace));
    texts.add(trace.toString());
  }

  @Test
  void sessionWithManyFailuresDisclosesNoSecret() {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    simulator
        .ledger()
        .add(
            PaymentSeed.paid()
                .impUid("imp_1")
                .with("buyer_name", "구매자 예시")
                .with("buyer_tel", "000-0000-0000"));
    PortOneV1Client client = client(simulator);
    Payment payment = client.payments().get("imp_1").await();
    texts.add(payment.toString());
    texts.add(
        String.valueOf(client.send(Call.of("payments.get").with("imp_uid", "imp_1")).await()));
    String token = String.valueOf(simulator.tokens().current());
    String echo = simulator.apiKey() + " " + simulator.apiSecret();
    simulator.faults().next(new Fault.EnvelopeError(500, -1, "token " + token));
    fails(client.payments().get("imp_1"));
    simulator.faults().next(new Fault.Truncated());
    fails(client.payments().get("imp_1"));
    simulator.faults().next(new Fault.Disconnect());
    fails(client.payments().get("imp_1"));
    fails(client.payments().get("imp_none"));

    simulator
        .faults()
        .next(new Fault.EnvelopeError(401, -1, "token " + token))
        .onToken(new Fault.Garbage(), new Fault.EnvelopeError(401, -1, echo));
    fails(client.payments().get("imp_1"));
    simulator.faults().onToken(new Fault.EnvelopeError(401, -1, echo));
    fails(client(simulator).payments().get("imp_1"));

    assertTrue(texts.stream().anyMatch(text -> text.startsWith("log: ")));
    assertTrue(texts.stream().anyMatch(text -> text.contains("***")));
    for (String secret :
        List.of(token, simulator.apiKey(), simulator.apiSecret(), "구매자 예시", "000-0000-0000")) {
      for (String text : texts) {
        assertFalse(text.contains(secret), text);
      }
    }
  }
}
