package com.example.shop;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Orders in memory, which end with the program. */
final class InMemoryOrderStore implements OrderStore {
  private final Map<String, ShopOrder> orders = new ConcurrentHashMap<>();

  @Override
  public Future<Void> add(ShopOrder order) {
    orders.put(order.id(), order);
    return Future.succeededFuture();
  }

  @Override
  public Future<Optional<ShopOrder>> find(String id) {
    return Future.succeededFuture(Optional.ofNullable(orders.get(id)));
  }

  @Override
  public Future<Boolean> replace(ShopOrder before, ShopOrder after) {
    return Future.succeededFuture(orders.replace(before.id(), before, after));
  }
}
