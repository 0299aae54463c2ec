package io.github.portonevertx;

/**
 * A typed request: what a method of a client's group sends, as a value.
 *
 * <pre>{@code
 * client.send(CancelRequest.builder().impUid("imp_000000000001").build().toCall())
 * }</pre>
 *
 * <p>Requests are immutable. They are made by a builder that checks nothing: what is missing or not
 * allowed fails the future of the call with {@link FailureKind#INVALID_REQUEST}, naming the
 * parameter.
 */
public interface Request {
  /**
   * Returns the call that sends this request, with PortOne's parameter names.
   *
   * @return such as {@code payments.cancel} with {@code imp_uid}
   */
  Call toCall();
}
