package shop;

import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.vertx.core.Vertx;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The beans of Vert.x and PortOne. */
@Configuration(proxyBeanMethods = false)
class PortOneConfiguration {
  // [beans]
  /** One for the application. */
  @Bean(destroyMethod = "")
  Vertx vertx() {
    return Vertx.vertx();
  }

  @Bean
  DisposableBean closingVertx(Vertx vertx) {
    return () -> vertx.close().await();
  }

  /** Spring Boot binds it to its registry, like every {@code MeterBinder}. */
  @Bean
  PortOneMeters portOneMeters() {
    return new PortOneMeters();
  }

  /** One for the application: it owns the connections. */
  @Bean(destroyMethod = "")
  PortOneV2Client portOne(Vertx vertx, PortOneProperties properties, PortOneMeters meters) {
    return PortOneV2Client.create(
        vertx,
        new PortOneV2Options()
            .setBaseUrl(properties.baseUrl())
            .setApiSecret(properties.apiSecret())
            .setMetrics(meters));
  }

  /**
   * Waits for the calls in flight, at most {@code stopTimeout}, on the thread of Spring's shutdown,
   * which may block. What depends on another bean is destroyed before it.
   */
  @Bean
  @DependsOn("closingVertx")
  DisposableBean closingPortOne(PortOneV2Client portOne) {
    return () -> portOne.close().await();
  }

  @Bean
  WebhookVerifier webhookVerifier(PortOneProperties properties) {
    return WebhookVerifier.of(properties.webhookSecret());
  }
  // [/beans]
}
