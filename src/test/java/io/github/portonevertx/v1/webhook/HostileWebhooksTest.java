package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.support.Mutations;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run; {@code ./mvnw -Pfuzz} runs longer. */
class HostileWebhooksTest {
  private static final String CORPUS = "v1.webhook.HostileWebhooks";
  private static final int REQUESTS = 500;

  private final Vertx vertx = Vertx.vertx();
  private final HostileWebhooks webhooks = new HostileWebhooks(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void everyRequestOfTheCorpusIsAnswered() {
    Mutations.corpus(CORPUS).forEach(webhooks::check);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mutationsOfTheCorpusAreAnswered(long seed) {
    Mutations mutations = new Mutations(CORPUS, seed);
    for (int request = 0; request < REQUESTS; request++) {
      webhooks.check(mutations.next());
    }
  }
}
