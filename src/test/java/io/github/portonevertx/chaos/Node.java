package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.LeakTracker;
import io.vertx.core.Vertx;

/** A Vert.x instance of clients and verticles, and what it holds open. */
public record Node(Vertx vertx, LeakTracker opened) {}
