package io.github.portonevertx.v1.webhook;

/**
 * The failure of a refused request; used within this package only, where it becomes an HTTP status.
 */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  /** Creates a failure without a stack trace and without a cause, which could quote the body. */
  RefusedException(Refusal refusal) {
    super(refusal.text(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
