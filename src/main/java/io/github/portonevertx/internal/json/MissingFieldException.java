package io.github.portonevertx.internal.json;

/**
 * Thrown by the constructor of a record when a required field is missing.
 *
 * <p>It contains only the name of the field, so {@link JsonCodec} may use it in a failure text,
 * unlike the message of any other exception.
 */
public final class MissingFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String wireName;

  MissingFieldException(String wireName) {
    super(wireName + " is missing");
    this.wireName = wireName;
  }

  /** Returns PortOne's name of the field. */
  public String wireName() {
    return wireName;
  }
}
