package io.github.portonevertx.internal.webhook;

/** The failure of a refused request; a receiver turns it into an HTTP status. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Creates a failure without a stack trace and without a cause, which could quote the body. */
  public RefusedException(Refusal refusal) {
    super(refusal.text(), null, false, false);
    this.refusal = refusal;
  }

  /** Returns the reason. */
  public Refusal refusal() {
    return refusal;
  }
}
