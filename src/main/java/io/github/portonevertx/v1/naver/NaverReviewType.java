package io.github.portonevertx.v1.naver;

/** The type of buyers' reviews. */
public enum NaverReviewType {
  /** A rating with a short text. */
  GENERAL("general"),
  /** A rating with a title and a longer text. */
  PREMIUM("premium");

  private final String wire;

  NaverReviewType(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code review_type}} */
  public String wire() {
    return wire;
  }
}
