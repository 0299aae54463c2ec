package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.EncodedResponse;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.SimulatedApi;

/** The properties of the V1 API that faults need: its envelope, and the tokens of the simulator. */
final class PortOneApi implements SimulatedApi {

  private final TokenIssuer tokens;
  private final UndocumentedBehavior undocumented;

  PortOneApi(TokenIssuer tokens, UndocumentedBehavior undocumented) {
    this.tokens = tokens;
    this.undocumented = undocumented;
  }

  @Override
  public EncodedResponse error(int status, int code, String message) {
    return new SimulatedResponse(status, code, message, null).encoded();
  }

  @Override
  public Fault outage(int status) {
    return undocumented.htmlServerErrors()
        ? Fault.html(status)
        : new Fault.EnvelopeError(status, -1, "Server Error");
  }

  @Override
  public String textResponseStart() {
    return "{\"code\":0,\"message\":null,\"response\":\"";
  }

  @Override
  public String textResponseEnd() {
    return "\"}";
  }

  @Override
  public void revokeTokens() {
    tokens.revoke();
  }
}
