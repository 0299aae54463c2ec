// [module]
module app.plain {
  requires io.github.portonevertx;
  requires io.github.portonevertx.testkit;
}
// [/module]
