package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A plain HTTP client that shares no code with the simulator, so that an error in one is not hidden
 * by the other.
 */
final class TestPeer {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final PortOneSimulator simulator;

  TestPeer(PortOneSimulator simulator) {
    this.simulator = simulator;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder tokenRequest() {
    JsonObject body =
        new JsonObject()
            .put("imp_key", simulator.apiKey())
            .put("imp_secret", simulator.apiSecret());
    return request("/users/getToken")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.encode()));
  }

  /** Returns the {@code response} of a successful token request. */
  JsonObject token() throws IOException, InterruptedException {
    return response(send(tokenRequest()));
  }

  HttpRequest.Builder authorized(String path) throws IOException, InterruptedException {
    return request(path).header("Authorization", "Bearer " + token().getString("access_token"));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(authorized(path));
  }

  HttpResponse<String> send(String method, String path, JsonObject body)
      throws IOException, InterruptedException {
    return send(
        authorized(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.encode())));
  }

  HttpResponse<String> post(String path, JsonObject body) throws IOException, InterruptedException {
    return send("POST", path, body);
  }

  HttpResponse<String> put(String path, JsonObject body) throws IOException, InterruptedException {
    return send("PUT", path, body);
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(authorized(path).DELETE());
  }

  /** Returns an object of alternating names and values. */
  static JsonObject json(Object... namesAndValues) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return json;
  }

  /** Asserts all fields of a rejection. */
  static void assertRejection(int status, int code, String message, HttpResponse<String> answer) {
    assertEquals(message, message(answer));
    assertEquals(status, answer.statusCode());
    assertEquals(code, envelope(answer).getInteger("code"));
    assertNull(envelope(answer).getValue("response"));
  }

  static JsonObject envelope(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }

  static JsonObject response(HttpResponse<String> answer) {
    return envelope(answer).getJsonObject("response");
  }

  static JsonArray list(HttpResponse<String> answer) {
    return envelope(answer).getJsonArray("response");
  }

  static String message(HttpResponse<String> answer) {
    return envelope(answer).getString("message");
  }
}
