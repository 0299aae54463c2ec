package io.github.portonevertx.internal.json;

/**
 * JSON that does not have the form a type needs.
 *
 * <p>The message names the type and the path of the field, never a value: a body may hold people's
 * data or an access token, and messages end up in logs. For the same reason there is no cause,
 * since Jackson's own exceptions quote what they could not read.
 */
public final class UnreadableJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableJsonException(String message) {
    super(message);
  }
}
