package io.github.portonevertx.thirdapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Health;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.support.AccessContract;
import io.github.portonevertx.thirdapi.Bookshop.Book;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client of an invented API in every access mode of the library. */
class ThirdApiTest extends AccessContract<Transport> {
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private Transport client() {
    HttpServer server =
        nodes
            .sender()
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .await();
    return open(new BookshopClients("http://127.0.0.1:" + server.actualPort()));
  }

  @BeforeEach
  void forgetRequests() {
    requests.clear();
  }

  private void answer(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              requests.add(
                  request.method()
                      + " "
                      + request.uri()
                      + " "
                      + request.getHeader("Authorization")
                      + " "
                      + request.getHeader("X-Branch")
                      + (body.length() == 0 ? "" : " " + body));
              respond(request, body);
            });
  }

  private static void respond(HttpServerRequest request, Buffer body) {
    switch (request.path()) {
      case "/books/1" -> request.response().end("{\"isbn\":\"1\",\"title\":\"시\",\"price\":12.50}");
      case "/books/2" -> request.response().end("{\"isbn\":\"3\"}");
      case "/orders" ->
          request.response().end(new JsonObject().put("order", new JsonObject(body)).toBuffer());
      default -> request.response().setStatusCode(404).end("no invented-card");
    }
  }

  @Test
  void aQueryIsDecodedByTheCodecOfItsApi() {
    Book book = client().send(Call.of("books.get").with("isbn", "1")).await().as(Book.class);

    assertEquals(new Book("1", "시", new BigDecimal("12.50")), book);
    assertEquals(List.of("GET /books/1 Card invented-card main"), requests);
  }

  @Test
  void aCommandCarriesItsSettingsAndUncheckedParameters() {
    Call order =
        Call.of("orders.place")
            .with("isbn", "1")
            .with("count", 2)
            .unchecked("gift", true)
            .withSetting("branch", "south");
    Object reply = client().send(order).await().json();

    JsonObject sent = new JsonObject().put("isbn", "1").put("count", 2).put("gift", true);
    assertEquals(new JsonObject().put("order", sent), reply);
    assertEquals(List.of("POST /orders Card invented-card south " + sent.encode()), requests);
  }

  @Test
  void invalidInputIsNamedAndNotSent() {
    Transport client = client();
    Call get = Call.of("books.get").with("isbn", "1");

    assertEquals(
        "unknown action 'book.get'; did you mean 'books.get'?",
        failure(client.send(Call.of("book.get"))).text());
    assertEquals(
        "unknown parameter 'isnb'; did you mean 'isbn'?",
        failure(client.send(Call.of("books.get").with("isnb", "1"))).text());
    assertEquals(
        "branch must be lower-case letters",
        failure(client.send(get.withSetting("branch", "A"))).text());
    assertEquals(
        "unknown setting 'brunch'; did you mean 'branch'?",
        failure(client.send(get.withSetting("brunch", "a"))).text());
    assertEquals(List.of(), requests);
  }

  @Test
  void failuresHaveTheirKindAndNoSecret() {
    Transport client = client();
    PortOneException absent = failure(client.send(Call.of("books.get").with("isbn", "9")));

    assertEquals(FailureKind.NOT_FOUND, absent.kind());
    assertEquals("books.get", absent.action());
    assertEquals("no ***", absent.text());
    assertEquals(404, absent.httpStatus());
    PortOneException other = failure(client.send(Call.of("books.get").with("isbn", "2")));
    assertEquals(FailureKind.BAD_UPSTREAM, other.kind());
    assertEquals("the answer names another isbn than the request", other.text());
  }

  @Test
  void healthIsAnsweredByTheClient() {
    Health health = Health.of(client().send(Call.of("health")).await());

    assertEquals(0, health.inFlight());
    assertTrue(health.up());
    assertEquals(List.of(), requests);
  }
}
