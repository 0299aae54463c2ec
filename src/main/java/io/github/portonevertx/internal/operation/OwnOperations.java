package io.github.portonevertx.internal.operation;

import java.util.List;

/** What this library answers itself: not operations of PortOne, and so without a request to it. */
public final class OwnOperations {
  /** The action that tells how a client or verticle is. */
  public static final String HEALTH = "health";

  private OwnOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.own(HEALTH, "Health", "how the client or verticle is, without asking PortOne"));
  }
}
