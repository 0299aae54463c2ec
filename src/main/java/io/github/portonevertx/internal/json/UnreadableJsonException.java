package io.github.portonevertx.internal.json;

/**
 * Thrown when JSON does not match the type that is to be decoded.
 *
 * <p>The message contains the type and the path of the field, never a value: a body may hold
 * personal data or an access token, and messages are logged. For the same reason there is no cause,
 * because Jackson's exceptions quote the input.
 */
public final class UnreadableJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableJsonException(String message) {
    super(message);
  }
}
