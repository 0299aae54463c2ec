package io.github.portonevertx.internal.json;

/**
 * A record was to be made without a field it cannot do without.
 *
 * <p>It carries the name and nothing else, so {@link JsonCodec} may repeat it in an error text,
 * which it must not do with the message of any other exception.
 */
public final class MissingFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String wireName;

  MissingFieldException(String wireName) {
    super(wireName + " is missing");
    this.wireName = wireName;
  }

  /** The field as PortOne spells it. */
  public String wireName() {
    return wireName;
  }
}
