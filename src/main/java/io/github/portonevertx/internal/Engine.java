package io.github.portonevertx.internal;

import io.github.portonevertx.Credentials;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.PortOneOptions;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.bus.EventBusNews;
import io.github.portonevertx.internal.http.Authentication;
import io.github.portonevertx.internal.http.HttpClients;
import io.github.portonevertx.internal.http.PortOneHttp;
import io.github.portonevertx.internal.http.TokenEndpoint;
import io.github.portonevertx.internal.operation.Batches;
import io.github.portonevertx.internal.operation.Boundary;
import io.github.portonevertx.internal.operation.Defaults;
import io.github.portonevertx.internal.operation.Validation;
import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.internal.time.Patience;
import io.github.portonevertx.internal.token.ExpiryNews;
import io.github.portonevertx.internal.token.TokenOwner;
import io.github.portonevertx.internal.token.TokenPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP end of a client, built from its options: what it owns, and in which order calls pass.
 */
public final class Engine {
  private final HttpClients clients;
  private final EventBusNews news;
  private final TokenOwner tokens;
  private final Transport transport;

  /** Builds the parts; nothing is sent before the first call or {@link #warmUp}. */
  public Engine(Vertx vertx, PortOneOptions options, Supplier<Future<Credentials>> credentials) {
    clients = HttpClients.open(vertx, options);
    news = new EventBusNews(vertx, options.getAddress());
    tokens =
        new TokenOwner(
            new ContextScheduler(vertx, vertx.getOrCreateContext()),
            TokenPolicy.of(options.getIdleLimit().toNanos()),
            new TokenEndpoint(vertx, clients.token(), options.getBaseUrl(), credentials),
            options.isShareTokenExpiry() ? news : ExpiryNews.UNTOLD);
    if (options.isShareTokenExpiry()) {
      news.listen(tokens::heard);
    }
    PortOneHttp http = new PortOneHttp(vertx, clients.api(), options);
    Transport authenticated = new Authentication(tokens, http, new Patience(vertx));
    Transport batched = new Batches(authenticated);
    Transport filled = new Defaults(batched, options.getTier(), options.isIncludeSandbox());
    transport = new Boundary(new Validation(filled), vertx::getOrCreateContext);
  }

  /** Where calls go in. */
  public Transport transport() {
    return transport;
  }

  /** Asks for the token before anybody needs it. */
  public Future<Void> warmUp() {
    return tokens.current().mapEmpty();
  }

  /** Fails who waits and closes the connections; repeatable. */
  public Future<Void> close() {
    tokens.close();
    return Future.join(news.close(), clients.close()).mapEmpty();
  }

  /**
   * The credentials in the options, or else in the environment.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names what is missing
   */
  public static Supplier<Future<Credentials>> credentials(PortOneOptions options) {
    Credentials fixed =
        new Credentials(
            found("apiKey", options.getApiKey(), "PORTONE_API_KEY"),
            found("apiSecret", options.getApiSecret(), "PORTONE_API_SECRET"));
    return () -> Future.succeededFuture(fixed);
  }

  private static String found(String option, @Nullable String given, String variable) {
    String value = given != null ? given : System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "option '%s' is missing, and so is the environment variable %s"
              .formatted(option, variable));
    }
    return value;
  }
}
