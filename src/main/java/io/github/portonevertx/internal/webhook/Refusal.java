package io.github.portonevertx.internal.webhook;

/** A reason for refusing a request to a receiver. Implemented by enums. */
public interface Refusal {
  /** Returns the name of the reason, which is that of the constant. */
  String name();

  /** Returns the HTTP status of the answer. */
  int status();

  /** Returns the reason as a text for the log, without any part of the request. */
  String text();
}
