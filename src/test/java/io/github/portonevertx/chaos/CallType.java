package io.github.portonevertx.chaos;

/** The call of a message; each API has an enum of them. */
public interface CallType {
  /** Returns its name, unique among the calls of the API. */
  String name();

  /** Returns the action of the event bus. */
  String action();

  /** Returns whether it changes anything. */
  boolean isWrite();

  /** Returns whether the verticle must reject the message. */
  default boolean isWrong() {
    return name().startsWith("WRONG_");
  }
}
