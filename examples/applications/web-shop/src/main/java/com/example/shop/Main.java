package com.example.shop;

import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;

/** Starts the shop with the configuration of the environment. */
final class Main {
  private static final System.Logger LOG = System.getLogger(Main.class.getName());

  private Main() {}

  public static void main(String[] args) {
    ShopConfig config = ShopConfig.of(System.getenv());
    Vertx vertx = Vertx.vertx();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> vertx.close().await()));
    vertx
        .deployVerticle(new ShopVerticle(config, new InMemoryOrderStore(), Main::deliver))
        .onFailure(
            failure -> {
              LOG.log(Level.ERROR, "the shop did not start", failure);
              vertx.close();
            });
  }

  private static void deliver(ShopOrder order) {
    LOG.log(Level.INFO, "order {0}: deliver {1}", order.id(), order.title());
  }
}
