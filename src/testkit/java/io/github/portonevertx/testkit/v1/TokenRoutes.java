package io.github.portonevertx.testkit.v1;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * The operation {@code /users/getToken}: checks key and secret, and requests a token from the
 * {@link TokenIssuer}.
 */
final class TokenRoutes {

  /** The fields of the operation below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      auth.token form imp_key imp_secret
      """;

  private final SimulatorOptions options;
  private final TokenIssuer tokens;

  TokenRoutes(SimulatorOptions options, TokenIssuer tokens) {
    this.options = options;
    this.tokens = tokens;
  }

  List<Route> table() {
    return List.of(
        new Route(TokenIssuer.OPERATION, HttpMethod.POST, "/users/getToken", this::getToken));
  }

  private SimulatedResponse getToken(SimulatedRequest ask) {
    JsonObject body = ask.body();
    String key = SimulatedRequest.text(body, "imp_key");
    String secret = SimulatedRequest.text(body, "imp_secret");
    if (key == null || secret == null) {
      return SimulatedResponse.error(400, "imp_key, imp_secret 파라메터가 누락되었습니다.");
    }
    if (!key.equals(options.apiKey()) || !secret.equals(options.apiSecret())) {
      return SimulatedResponse.error(401, "인증에 실패하였습니다. API키와 secret을 확인하세요.");
    }
    return SimulatedResponse.ok(tokens.issue(ask.skewSeconds()));
  }
}
