package io.github.portonevertx.internal.http;

import static java.util.Objects.requireNonNull;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.RequestTimeouts;
import io.github.portonevertx.internal.api.Setting;
import io.github.portonevertx.internal.options.HttpSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The HTTP end of the pipeline: sends each authenticated invocation as one request. */
public final class HttpHandler implements Handler {
  /** The greatest size of a body in bytes; a page of 1,000 payments is under 3 MB. */
  private static final int LARGEST_BODY = 16 * 1024 * 1024;

  private final Api api;
  private final ResponseReader reader;
  private final HttpExchange exchange;
  private final ServerAddress server;
  private final String prefix;
  private final RequestTimeouts timeouts;
  private final UserAgent userAgent;

  /** Creates the handler; the caller closes {@code connections}. */
  public HttpHandler(
      Vertx vertx,
      Api api,
      ResponseReader reader,
      ConnectionPool connections,
      HttpSettings settings) {
    this.api = api;
    this.reader = reader;
    this.exchange = new HttpExchange(vertx, connections, LARGEST_BODY);
    this.server = ServerAddress.of(settings.baseUrl());
    this.prefix = URI.create(settings.baseUrl()).getRawPath();
    this.timeouts = new RequestTimeouts(settings.requestTimeout(), settings.pgTimeout());
    this.userAgent = UserAgent.of(settings.http());
  }

  /** Sends an invocation that has been validated and authenticated. */
  @Override
  public Future<Reply> handle(Invocation invocation) {
    Operation operation = invocation.operation();
    Credential credential = requireNonNull(invocation.credential(), "credential");
    Duration left = invocation.deadline().remaining();
    if (left.isNegative() || left.isZero()) {
      return Future.failedFuture(Deadline.expired());
    }
    Buffer body = RequestBody.of(operation, invocation.call());
    Duration ours = timeouts.ofRequest(operation);
    boolean callersLimit = left.compareTo(ours) < 0;
    return exchange
        .send(request(invocation, credential, body != null), body, callersLimit ? left : ours)
        .map(response -> Compression.undo(response, LARGEST_BODY))
        .transform(
            (response, failure) -> {
              if (response != null) {
                return Future.succeededFuture(reader.read(invocation, credential, response));
              }
              return Future.failedFuture(
                  failure instanceof ExchangeFailure known
                      ? known.of(operation, callersLimit, server)
                      : failure);
            });
  }

  private RequestOptions request(Invocation invocation, Credential credential, boolean hasBody) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(invocation.operation().method())
            .setURI(RequestTarget.of(prefix, invocation.operation(), invocation.call()))
            .setTraceOperation(invocation.call().action())
            .putHeader(HttpHeaders.AUTHORIZATION, credential.authorization())
            .putHeader(HttpHeaders.ACCEPT, "application/json");
    userAgent.addTo(request);
    for (Map.Entry<String, String> given : invocation.call().settings().entrySet()) {
      Setting setting = requireNonNull(api.setting(given.getKey()), given.getKey());
      String header = setting.httpHeader();
      if (header != null) {
        request.putHeader(
            header, setting.quoted() ? '"' + given.getValue() + '"' : given.getValue());
      }
    }
    if (hasBody) {
      request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    return request;
  }
}
