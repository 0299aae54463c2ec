// [module]
module app.webhooks {
  requires io.github.portonevertx;
  requires io.github.portonevertx.testkit;
  requires io.vertx.sql.client;
  requires io.vertx.sql.client.pg;
  requires io.vertx.web;
}
// [/module]
