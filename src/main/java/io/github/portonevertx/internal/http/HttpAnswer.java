package io.github.portonevertx.internal.http;

/**
 * A whole answer.
 *
 * @param status HTTP
 * @param body never changed after construction
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go straight to the parser.
record HttpAnswer(int status, byte[] body) {
  @Override
  public String toString() {
    return "HttpAnswer[" + status + ", " + body.length + " bytes]";
  }
}
