/**
 * The client of PortOne (formerly I'mport) V1 and V2 for Eclipse Vert.x.
 *
 * <p>Start with {@link io.github.portonevertx.v2.PortOneV2Client} for V2 or {@link
 * io.github.portonevertx.v1.PortOneV1Client} for V1.
 */
// Micrometer has a fixed module name in its manifest, but no module description.
@SuppressWarnings("requires-automatic")
module io.github.portonevertx {
  requires transitive io.vertx.core;
  requires transitive io.vertx.web.client;
  requires com.fasterxml.jackson.databind;
  // Optional: "transitive" would make applications without the receivers of webhooks, a database or
  // metrics need them, too.
  requires static io.vertx.web;
  requires static io.vertx.sql.client;
  requires static micrometer.core;
  requires static io.vertx.metrics.micrometer;
  requires static transitive org.jspecify;

  exports io.github.portonevertx;
  exports io.github.portonevertx.events;
  exports io.github.portonevertx.metrics;
  exports io.github.portonevertx.micrometer;
  exports io.github.portonevertx.sql;
  exports io.github.portonevertx.v1;
  exports io.github.portonevertx.v1.billing;
  exports io.github.portonevertx.v1.certifications;
  exports io.github.portonevertx.v1.payments;
  exports io.github.portonevertx.v1.vbanks;
  exports io.github.portonevertx.v1.receipts;
  exports io.github.portonevertx.v1.escrow;
  exports io.github.portonevertx.v1.naver;
  exports io.github.portonevertx.v1.pay;
  exports io.github.portonevertx.v1.codes;
  exports io.github.portonevertx.v1.webhook;
  exports io.github.portonevertx.v2;
  exports io.github.portonevertx.v2.common;
  exports io.github.portonevertx.v2.payments;
  exports io.github.portonevertx.v2.billingkeys;
  exports io.github.portonevertx.v2.cashreceipts;
  exports io.github.portonevertx.v2.identityverifications;
  exports io.github.portonevertx.v2.paymentschedules;
  exports io.github.portonevertx.v2.paymentsessions;
  exports io.github.portonevertx.v2.promotions;
  exports io.github.portonevertx.v2.reconciliation;
  exports io.github.portonevertx.v2.escrow;
  exports io.github.portonevertx.v2.virtualaccounts;
  exports io.github.portonevertx.v2.banks;
  exports io.github.portonevertx.v2.checkoutprofiles;
  exports io.github.portonevertx.v2.kakaopay;
  exports io.github.portonevertx.v2.paymentwall;
  exports io.github.portonevertx.v2.webhook;

  uses io.github.portonevertx.metrics.MetricsProvider;

  provides io.github.portonevertx.metrics.MetricsProvider with
      io.github.portonevertx.micrometer.MicrometerProvider;
}
