package io.github.portonevertx.testkit;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** {@code /users/getToken}: checks key and secret, then leaves it to the {@link TokenDesk}. */
final class TokenRoutes {

  private final SimulatorOptions options;
  private final TokenDesk desk;

  TokenRoutes(SimulatorOptions options, TokenDesk desk) {
    this.options = options;
    this.desk = desk;
  }

  List<Route> table() {
    return List.of(
        new Route(TokenDesk.OPERATION, HttpMethod.POST, "/users/getToken", this::getToken));
  }

  private Answer getToken(Ask ask) {
    JsonObject body = ask.body();
    String key = Ask.text(body, "imp_key");
    String secret = Ask.text(body, "imp_secret");
    if (key == null || secret == null) {
      return Answer.error(400, "imp_key, imp_secret 파라메터가 누락되었습니다.");
    }
    if (!key.equals(options.apiKey()) || !secret.equals(options.apiSecret())) {
      return Answer.error(401, "인증에 실패하였습니다. API키와 secret을 확인하세요.");
    }
    return Answer.ok(desk.ask(ask.skewSeconds()));
  }
}
