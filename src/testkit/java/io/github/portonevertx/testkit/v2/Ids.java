package io.github.portonevertx.testkit.v2;

import java.util.concurrent.atomic.AtomicLong;

/** Ids in the form of PortOne's, numbered in the order in which they are made. */
final class Ids {

  private final AtomicLong transactions = new AtomicLong();
  private final AtomicLong others = new AtomicLong();

  /** Returns the id of an attempt to pay. */
  String transaction() {
    return "0000000a-0000-4000-8000-%012d".formatted(transactions.incrementAndGet());
  }

  /** Returns an id of anything else, after a prefix. */
  String next(String prefix) {
    return prefix + "0000000b-0000-4000-8000-%012d".formatted(others.incrementAndGet());
  }
}
