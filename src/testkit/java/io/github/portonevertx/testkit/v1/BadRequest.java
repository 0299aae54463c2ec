package io.github.portonevertx.testkit.v1;

import java.io.Serial;
import java.util.regex.Pattern;

/** Ends the handling of a request with a 400 or another 4xx. */
final class BadRequest extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Returns a name in a form that an answer may repeat, so that no value that was sent as a name is
   * disclosed.
   */
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_.\\-\\[\\]]{0,99}");

  private final int status;
  private final String reason;

  BadRequest(String reason) {
    this(400, reason);
  }

  private BadRequest(int status, String reason) {
    super(reason, null, false, false);
    this.status = status;
    this.reason = reason;
  }

  /** Returns the failure for a field whose value does not have the required form. */
  static BadRequest malformed(String name) {
    return new BadRequest(shown(name) + " 파라메터의 형식이 올바르지 않습니다.");
  }

  /** Returns the failure for a field that its operation does not have. */
  static BadRequest unknown(String name) {
    return new BadRequest(shown(name) + " 파라메터는 정의되어 있지 않습니다.");
  }

  /**
   * Returns the failure for a body or a query of more characters or fields than the simulator
   * reads.
   */
  static BadRequest tooLarge() {
    return new BadRequest(413, "요청이 너무 큽니다.");
  }

  /** Returns the failure for a body of a type that the operation does not accept. */
  static BadRequest unsupported(String taken) {
    return new BadRequest(415, "지원되지 않는 Content-Type입니다. 사용 가능한 값: " + taken);
  }

  /** Returns the name of a field for an error text. */
  static String shown(String name) {
    return PLAIN_NAME.matcher(name).matches() ? name : "(올바르지 않은 이름의)";
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
