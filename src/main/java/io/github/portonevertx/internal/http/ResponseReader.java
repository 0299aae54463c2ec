package io.github.portonevertx.internal.http;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.api.Invocation;

/** Reads what one API answered to an invocation. */
@FunctionalInterface
public interface ResponseReader {
  /**
   * Returns the reply in a response.
   *
   * @param credential what the request was sent with; a failure's text must not echo it
   * @throws PortOneException when PortOne refused, or the response cannot be the answer
   * @throws AttemptFailure the same, where another attempt may succeed
   */
  Reply read(Invocation invocation, Credential credential, RawResponse response);
}
