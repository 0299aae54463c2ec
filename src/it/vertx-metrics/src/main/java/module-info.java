// [module]
module app.vertxmetrics {
  requires io.github.portonevertx;
  requires io.github.portonevertx.testkit;
  requires io.vertx.metrics.micrometer;
  requires micrometer.core;
}
// [/module]
