/**
 * The PortOne (formerly I'mport) V1 client for Eclipse Vert.x.
 *
 * <p>Start at {@link io.github.portonevertx}.
 */
module io.github.portonevertx {
  requires transitive io.vertx.core;
  requires transitive io.vertx.web.client;
  requires com.fasterxml.jackson.databind;
  // Optional: "transitive" would make applications without the receivers of webhooks need it, too.
  requires static io.vertx.web;
  requires static transitive org.jspecify;

  exports io.github.portonevertx;
  exports io.github.portonevertx.billing;
  exports io.github.portonevertx.certifications;
  exports io.github.portonevertx.payments;
  exports io.github.portonevertx.vbanks;
  exports io.github.portonevertx.receipts;
  exports io.github.portonevertx.escrow;
  exports io.github.portonevertx.naver;
  exports io.github.portonevertx.pay;
  exports io.github.portonevertx.codes;
  exports io.github.portonevertx.webhook;
}
