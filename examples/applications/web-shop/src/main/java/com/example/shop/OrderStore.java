package com.example.shop;

import io.vertx.core.Future;
import java.util.Optional;

/** The shop's orders. */
interface OrderStore {
  Future<Void> add(ShopOrder order);

  Future<Optional<ShopOrder>> find(String id);

  /**
   * Replaces an order, unless it was changed meanwhile.
   *
   * @param before the order as it was read
   * @return false if it was changed since; the store is then unchanged
   */
  Future<Boolean> replace(ShopOrder before, ShopOrder after);
}
