package com.example.shop;

import java.util.List;
import java.util.Optional;

/**
 * A product of the shop.
 *
 * @param price in won, for one piece
 */
record Product(String id, String name, long price) {
  static final List<Product> ALL =
      List.of(
          new Product("coffee", "드립백 커피 10개", 12_000),
          new Product("tea", "제주 녹차 50 g", 15_000),
          new Product("mug", "백자 머그", 28_000));

  static Optional<Product> find(String id) {
    return ALL.stream().filter(product -> product.id().equals(id)).findFirst();
  }
}
