package io.github.portonevertx.testkit;

import java.util.Map;

/**
 * The body of a request that a server double sends.
 *
 * @param contentType its content type
 * @param text its text
 * @param headers further headers of the request
 */
public record MessageBody(String contentType, String text, Map<String, String> headers) {

  /** Makes the headers immutable. */
  public MessageBody {
    headers = Map.copyOf(headers);
  }

  /** Creates a body without further headers. */
  public MessageBody(String contentType, String text) {
    this(contentType, text, Map.of());
  }
}
