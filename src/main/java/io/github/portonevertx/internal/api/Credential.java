package io.github.portonevertx.internal.api;

/** The proof of identity of a merchant in a request to PortOne: a token or a secret. */
public interface Credential {
  /** Returns the value of the header {@code Authorization}. */
  String authorization();

  /**
   * Returns a text from an external source, with this credential and its API key and secret masked.
   *
   * @param text such as PortOne's message, which may repeat it
   */
  String redact(String text);

  /**
   * Returns a text from an external source in its whole length, with this credential masked.
   *
   * @param text such as an answer that cannot be read
   */
  String mask(String text);
}
