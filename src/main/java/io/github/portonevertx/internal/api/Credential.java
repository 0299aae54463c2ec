package io.github.portonevertx.internal.api;

/** What proves to PortOne which merchant a request is made for: a token or a secret. */
public interface Credential {
  /** Returns the value of the header {@code Authorization}. */
  String authorization();

  /**
   * Returns a text from outside without this credential and what it was obtained with.
   *
   * @param text such as PortOne's message, which may echo it
   */
  String redact(String text);
}
