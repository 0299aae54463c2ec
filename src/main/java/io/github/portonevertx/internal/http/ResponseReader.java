package io.github.portonevertx.internal.http;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.api.Invocation;

/** Decodes the response of one API to an invocation. */
@FunctionalInterface
public interface ResponseReader {
  /**
   * Returns the reply in a response.
   *
   * @param credential the credential of the request, which must not appear in a failure's text
   * @throws PortOneException when PortOne rejected the request, or the response is not a valid
   *     answer to it
   * @throws AttemptFailure in the same cases, when another attempt may succeed
   */
  Reply read(Invocation invocation, Credential credential, RawResponse response);
}
