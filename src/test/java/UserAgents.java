import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sends a query with each version of the API to a server of its own, and returns the requests that
 * arrive, with their header {@code User-Agent}. Only the public API is used, so that it runs on the
 * module path, too.
 */
final class UserAgents {
  private UserAgents() {}

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      sent(vertx, new WebClientOptions()).forEach(System.out::println);
    } finally {
      vertx.close().await();
    }
  }

  /** Returns one text per request: its path and its header. */
  static List<String> sent(Vertx vertx, WebClientOptions http) {
    List<String> requests = new CopyOnWriteArrayList<>();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  requests.add(request.path() + " " + request.getHeader(HttpHeaders.USER_AGENT));
                  answer(request);
                })
            .listen(0, "127.0.0.1")
            .await();
    String url = "http://127.0.0.1:" + server.actualPort();
    PortOneV1Client v1 =
        PortOneV1Client.create(
            vertx,
            new PortOneV1Options()
                .setApiKey("invented-key")
                .setApiSecret("invented-secret")
                .setBaseUrl(url)
                .setHttp(http));
    PortOneV2Client v2 =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options()
                .setApiSecret("invented-secret")
                .setAuthentication(AuthenticationMode.TOKEN)
                .setBaseUrl(url)
                .setHttp(http));
    // What the queries return does not matter here.
    v1.payments().get("imp_1").otherwiseEmpty().await();
    v2.payments().get("payment-1").otherwiseEmpty().await();
    v1.close().await();
    v2.close().await();
    return requests;
  }

  private static void answer(HttpServerRequest request) {
    JsonObject body =
        switch (request.path()) {
          case "/users/getToken" ->
              new JsonObject()
                  .put("code", 0)
                  .put(
                      "response",
                      new JsonObject()
                          .put("access_token", "invented-token")
                          .put("now", 1_800_000_000L)
                          .put("expired_at", 1_800_001_800L));
          case "/login/api-secret" -> new JsonObject().put("accessToken", "invented-token");
          default -> new JsonObject();
        };
    request.response().end(body.toBuffer());
  }
}
