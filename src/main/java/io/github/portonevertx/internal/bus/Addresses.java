package io.github.portonevertx.internal.bus;

/** The event-bus addresses of a verticle: its option {@code address} followed by a suffix. */
final class Addresses {
  private Addresses() {}

  static String query(String base) {
    return base + ".query";
  }

  static String command(String base) {
    return base + ".command";
  }

  static String token(String base) {
    return base + ".token";
  }
}
