package io.github.portonevertx.testkit;

/** The properties of an API that faults depend on: its format of errors and its tokens. */
public interface SimulatedApi {

  /** Returns the response that reports an error in the API's own format. */
  EncodedResponse error(int status, int code, String message);

  /** Returns the fault for an error of a proxy in front of the API. */
  Fault outage(int status);

  /** Returns what precedes the text in a successful JSON response that consists of one text. */
  String textResponseStart();

  /** Returns what follows the text in a successful JSON response that consists of one text. */
  String textResponseEnd();

  /** Makes every token invalid. */
  void revokeTokens();
}
