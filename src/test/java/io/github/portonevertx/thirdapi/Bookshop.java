package io.github.portonevertx.thirdapi;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.AnswerIds;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.internal.api.Setting;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.http.AnswerCheck;
import io.github.portonevertx.internal.http.ExchangeFailure;
import io.github.portonevertx.internal.http.HttpClients;
import io.github.portonevertx.internal.http.HttpHandler;
import io.github.portonevertx.internal.http.JsonSlice;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.http.ResponseReader;
import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.internal.json.JsonMappers;
import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.github.portonevertx.internal.pipeline.Defaults;
import io.github.portonevertx.internal.pipeline.HttpPipeline;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClientOptions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An invented API of two operations, which proves that the neutral layers depend on no API version.
 */
final class Bookshop {
  /** The response of the bookshop to a query. */
  public record Book(String isbn, String title, BigDecimal price) {}

  private static final JsonCodec CODEC = new JsonCodec(JsonMappers.builder().build());

  static final Api API =
      new Api(
          "bookshop",
          new Catalogue(
              new AnswerIds(Map.of("Book", List.of("isbn")), Set.of("isbn")),
              List.of(
                  List.of(
                      Operation.read(
                              "books.get", HttpMethod.GET, "/books/{isbn}", "Book", "one book")
                          .path(Parameter.text("isbn").upTo(13)),
                      Operation.write(
                              "orders.place", HttpMethod.POST, "/orders", "Order", "orders books")
                          .body(
                              Parameter.text("isbn").needed(), Parameter.whole("count").needed()))),
              List.of()),
          CODEC,
          List.of(
              new Setting("branch", "X-Branch", Pattern.compile("[a-z]+"), "lower-case letters")),
          List.of("isbn"));

  private Bookshop() {}

  /** Returns the HTTP pipeline of a client of the bookshop. */
  static Transport client(Vertx vertx, String baseUrl) {
    Duration tenSeconds = Duration.ofSeconds(10);
    HttpSettings http =
        new HttpSettings(
            baseUrl, new WebClientOptions(), tenSeconds, tenSeconds, tenSeconds, 4, tenSeconds);
    PipelineSettings stages =
        new PipelineSettings(
            tenSeconds,
            tenSeconds,
            16,
            16,
            1,
            Duration.ofMillis(1),
            20,
            false,
            tenSeconds,
            PortOneMetrics.NONE);
    HttpPipeline.Parts parts =
        new HttpPipeline.Parts(
            API,
            Map.of(),
            List.of(new Defaults(Map.of("branch", "main"), Map.of())),
            new Membership(),
            new HttpHandler(vertx, API, new Reader(), HttpClients.open(vertx, http).api(), http));
    return new HttpPipeline(
            vertx,
            parts,
            new HttpPipeline.TokenInfo(() -> TokenState.FRESH, () -> true, null),
            stages,
            ClientMetrics.NONE)
        .transport();
  }

  /** Adds a card number that never expires. */
  private static final class Membership implements Stage, Credential {
    @Override
    public Future<Reply> handle(Invocation invocation, Handler next) {
      return next.handle(invocation.with(this));
    }

    @Override
    public String description() {
      return "adds the membership card";
    }

    @Override
    public String authorization() {
      return "Card invented-card";
    }

    @Override
    public String redact(String text) {
      return text.replace("invented-card", "***");
    }

    @Override
    public String mask(String text) {
      return text;
    }
  }

  /** Reads bare JSON, and errors of the form {@code {"error": "…"}}. */
  private static final class Reader implements ResponseReader {
    @Override
    public Reply read(Invocation invocation, Credential credential, RawResponse response) {
      JsonSlice body = JsonSlice.of(response.body());
      if (response.status() != 200) {
        throw PortOneException.builder(
                response.status() == 404 ? FailureKind.NOT_FOUND : FailureKind.REJECTED,
                credential.redact(new String(response.body(), StandardCharsets.UTF_8)))
            .httpStatus(response.status())
            .build();
      }
      String other =
          AnswerCheck.mismatch(invocation.operation(), invocation.call().parameters(), body);
      if (other != null) {
        throw ExchangeFailure.mismatch(invocation.operation(), other);
      }
      return ApiReply.ofText(CODEC, invocation.operation(), body.bytes(), 0, body.length());
    }
  }
}
