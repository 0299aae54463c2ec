// [module]
module app.meters {
  requires io.github.portonevertx;
  requires io.github.portonevertx.testkit;
  requires micrometer.core;
}
// [/module]
