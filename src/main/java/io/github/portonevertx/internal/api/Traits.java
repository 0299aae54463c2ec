package io.github.portonevertx.internal.api;

import java.util.List;

/**
 * Further properties of an operation.
 *
 * @param callsPg PortOne calls a payment company while the caller waits
 * @param removed PortOne removed it from its specification, although it can still be called
 * @param anyOf at least one of these parameters is required; empty for no such rule
 * @param keyed PortOne accepts an idempotency key, with which a write may be repeated
 * @param bodyInQuery the body is sent as JSON in the query parameter {@code requestBody}, because
 *     servers and proxies drop the body of a GET or DELETE
 */
public record Traits(
    boolean callsPg, boolean removed, List<String> anyOf, boolean keyed, boolean bodyInQuery) {
  /** The properties of an ordinary operation. */
  static final Traits NONE = new Traits(false, false, List.of(), false, false);

  /** Copies the list. */
  public Traits {
    anyOf = List.copyOf(anyOf);
  }

  Traits withCallsPg() {
    return new Traits(true, removed, anyOf, keyed, bodyInQuery);
  }

  Traits withRemoved() {
    return new Traits(callsPg, true, anyOf, keyed, bodyInQuery);
  }

  Traits withAnyOf(List<String> names) {
    return new Traits(callsPg, removed, names, keyed, bodyInQuery);
  }

  Traits withKeyed() {
    return new Traits(callsPg, removed, anyOf, true, bodyInQuery);
  }

  Traits withBodyInQuery() {
    return new Traits(callsPg, removed, anyOf, keyed, true);
  }
}
