package io.github.portonevertx.internal.webhook;

/** The reasons for refusing a body. */
public enum BodyRefusal implements Refusal {
  /** The body is larger than 64 KB. */
  TOO_LARGE(413, "the body is larger than 64 KB"),
  /** There is no body. */
  EMPTY(400, "the body is empty"),
  /** The body is shorter than announced. */
  INCOMPLETE(400, "the connection ended before the body did"),
  /** The body cannot be read. */
  UNREADABLE(400, "the body is neither a JSON object nor a form"),
  /** The body is of a type PortOne does not send. */
  UNSUPPORTED_TYPE(
      415,
      "the content type is multipart, but PortOne sends JSON or application/x-www-form-urlencoded"),
  /**
   * A handler before the receiver consumed the body; a 5xx, because the server is misconfigured.
   */
  BODY_CONSUMED(
      500,
      "a handler before the receiver consumed the body and did not keep it as BodyHandler does");

  private final int status;
  private final String text;

  BodyRefusal(int status, String text) {
    this.status = status;
    this.text = text;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String text() {
    return text;
  }
}
