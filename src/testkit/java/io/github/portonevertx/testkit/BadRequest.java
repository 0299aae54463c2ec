package io.github.portonevertx.testkit;

import java.io.Serial;

/** Ends the handling of a request with a 400. */
final class BadRequest extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  BadRequest(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
