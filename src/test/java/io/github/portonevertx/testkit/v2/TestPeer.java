package io.github.portonevertx.testkit.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Routes;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A plain HTTP client that authenticates with the secret. It checks each answer: a successful one
 * against the shape of its operation, and an error against the documented types of the operation
 * and their statuses.
 */
final class TestPeer {

  static final Shapes SHAPES = Shapes.load();

  private static final Routes<Operation> ROUTES = new Routes<>(SHAPES.operations());
  private static final ShapeCheck CHECK = new ShapeCheck(SHAPES, true);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final PortOneV2Simulator simulator;

  TestPeer(PortOneV2Simulator simulator) {
    this.simulator = simulator;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpRequest.Builder authorized(String path) {
    return request(path).header("Authorization", "PortOne " + simulator.apiSecret());
  }

  HttpRequest.Builder postRequest(String path, JsonObject body) {
    return authorized(path).POST(BodyPublishers.ofString(body.encode()));
  }

  /** Sends a request without a check of its answer. */
  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /** Returns the body of a successful answer. */
  JsonObject ok(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest built = request.build();
    HttpResponse<String> answer = HTTP.send(built, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    JsonObject body = new JsonObject(answer.body());
    Operation operation = operation(built);
    assertNull(CHECK.problem(operation.answer(), body), () -> operation.name() + " " + body);
    return body;
  }

  JsonObject get(String path) throws IOException, InterruptedException {
    return ok(authorized(path).GET());
  }

  /** Returns the body of a successful GET with an input in the query. */
  JsonObject get(String path, JsonObject input) throws IOException, InterruptedException {
    return get(path + "?requestBody=" + encoded(input));
  }

  JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
    return ok(postRequest(path, body));
  }

  JsonObject delete(String path) throws IOException, InterruptedException {
    return ok(authorized(path).DELETE());
  }

  /** Asserts that a request is refused, and returns the body. */
  JsonObject refused(int status, String type, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest built = request.build();
    HttpResponse<String> answer = HTTP.send(built, BodyHandlers.ofString());
    assertEquals(type, new JsonObject(answer.body()).getString("type"), answer.body());
    assertEquals(status, answer.statusCode(), answer.body());
    Operation operation = operation(built);
    assertTrue(
        operation.errors().contains(type), () -> operation.name() + " does not document " + type);
    assertEquals(SHAPES.errors().get(type), status);
    return new JsonObject(answer.body());
  }

  JsonObject refused(int status, String type, String path, JsonObject body)
      throws IOException, InterruptedException {
    return refused(status, type, postRequest(path, body));
  }

  static String encoded(JsonObject input) {
    return URLEncoder.encode(input.encode(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns an object of alternating names and values. */
  static JsonObject json(Object... namesAndValues) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return json;
  }

  static JsonArray list(Object... elements) {
    JsonArray list = new JsonArray();
    for (Object element : elements) {
      list.add(element);
    }
    return list;
  }

  /** Returns a request to pay an amount in won with a billing key. */
  static JsonObject charge(String billingKey, long total) {
    return json(
        "billingKey",
        billingKey,
        "orderName",
        "예시 상품",
        "amount",
        json("total", total),
        "currency",
        "KRW");
  }

  /** Returns a request to pay an amount in won with a card number. */
  static JsonObject cardCharge(String number, long total) {
    JsonObject credential =
        json("number", number, "expiryYear", "30", "expiryMonth", "12", "passwordTwoDigits", "00");
    return json(
        "channelKey", Channel.CARD.key(),
        "method", json("card", json("credential", credential)),
        "orderName", "예시 상품",
        "amount", json("total", total),
        "currency", "KRW");
  }

  private static Operation operation(HttpRequest request) {
    Routes.Match<Operation> match =
        ROUTES.find(HttpMethod.valueOf(request.method()), request.uri().getRawPath());
    assertNotNull(match);
    return match instanceof Routes.Found<Operation> found
        ? found.route()
        : org.junit.jupiter.api.Assertions.fail("No operation at " + request.uri());
  }
}
