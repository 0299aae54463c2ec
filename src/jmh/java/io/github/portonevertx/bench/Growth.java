package io.github.portonevertx.bench;

/** Measures how the cost grows: with concurrency, calls in flight, nodes, and payments a day. */
final class Growth {
  private Growth() {}

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    GrowthOfNodes.run(settings, report);
    GrowthOfSweeps.run(settings, report);
    GrowthOfHeap.run(settings, report, server);
    GrowthOfConcurrency.run(settings, report, server);
  }
}
