package io.github.portonevertx.publicapi;

import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.billing.BillingKey;
import io.github.portonevertx.v1.billing.PlannedCharge;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.web.Router;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/**
 * The names that the snippets in Javadoc use without declaring them: the application around a
 * snippet.
 */
@NullUnmarked
@SuppressWarnings("unused") // by snippets, which are compiled by JavadocSnippetsTest
public abstract class SnippetScope {
  protected Vertx vertx;
  protected Router router;
  protected HealthChecks checks;
  protected MeterRegistry registry;
  protected Orders orders;
  protected HttpServerRequest request;
  protected Buffer body;
  protected String key;
  protected String secret;
  protected String storeId;
  protected String webhookSecret;
  protected Instant lastPosition;
  protected Instant today;
  protected Instant tomorrow;
  protected Instant inAMonth;

  /** The orders of a shop. */
  public interface Orders {
    Future<Void> settle(Object payment);

    Future<Void> storePosition(Instant position);

    void handle(Object event);
  }

  /** The scope of snippets about V1. */
  public abstract static class V1 extends SnippetScope {
    protected PortOneV1Client client;
    protected PortOneV1Options options;
    protected io.github.portonevertx.testkit.v1.PortOneSimulator simulator;
    protected BillingKey billingKey;
    protected io.github.portonevertx.v1.webhook.PaymentEvents events;
    protected PlannedCharge nextMonth;
    protected PlannedCharge monthAfter;
    protected Payment payment;
    protected Verification verification;

    protected void ship(Object payment) {}

    protected void remind(Object time) {}

    protected void checkManually(Object result) {}
  }

  /** The scope of snippets about V2. */
  public abstract static class V2 extends SnippetScope {
    protected PortOneV2Client client;
    protected PortOneV2Options options;
    protected io.github.portonevertx.testkit.v2.PortOneV2Simulator simulator;
    protected io.github.portonevertx.v2.payments.Payment payment;
    protected io.github.portonevertx.v2.payments.CancelRequest cancelRequest;
    protected io.github.portonevertx.v2.webhook.PaymentEvents events;
    protected Refund refund;
  }

  /** A refund in the records of a shop. */
  public record Refund(String id) {}
}
