package io.github.portonevertx.chaos;

/**
 * A message of a run.
 *
 * @param id its number, starting at 0
 * @param callType the call
 * @param mode the way it is sent
 * @param subject the number of the payment it concerns, for calls that choose one
 * @param unthrottled whether it is sent immediately, however many messages are open
 */
public record Message(int id, CallType callType, Mode mode, int subject, boolean unthrottled) {

  /** The way a message is sent. */
  public enum Mode {
    /** With the header {@code timeout}, as any peer does. */
    RAW,
    /** With a timeout that is too short for a slow response. */
    RAW_SHORT_TIMEOUT,
    /** Without a timeout. */
    RAW_WITHOUT_TIMEOUT,
    /** From a sender that stops listening long before the reply and does not cancel the call. */
    RAW_ABANDONED,
    /** Through the typed client. */
    PROXY,
    /** Through a typed client that sends to every node in turn. */
    PROXY_ANY_NODE,
    /** Through a client that sends requests itself. */
    EMBEDDED,
    /** A write with one key by two senders at once. */
    TWICE
  }
}
