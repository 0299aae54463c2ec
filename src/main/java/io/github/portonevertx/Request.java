package io.github.portonevertx;

/**
 * A typed request: the parameters of one operation as a value.
 *
 * <pre>{@code
 * client.send(CancelRequest.builder().impUid("imp_000000000001").fullAmount().build().toCall())
 * }</pre>
 *
 * <p>Requests are immutable. Their builders do not validate: a missing or invalid parameter fails
 * the future of the call with {@link FailureKind#INVALID_REQUEST}, and the failure names the
 * parameter.
 */
public interface Request {
  /**
   * Returns the call that sends this request, with PortOne's parameter names.
   *
   * @return the call of the request's operation, with the parameters that are set
   * @throws PortOneException {@code INVALID_REQUEST} when no call can be made of the request
   */
  Call toCall();
}
