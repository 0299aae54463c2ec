package io.github.portonevertx.internal.token;

import com.azure.core.credential.AccessTokenCache;
import com.azure.core.credential.SimpleTokenCache;
import com.azure.core.credential.TokenRequestContext;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.auth.RequestMetadataCallback;
import com.google.auth.oauth2.OAuth2Credentials;
import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.utils.cache.CachedSupplier;
import software.amazon.awssdk.utils.cache.RefreshResult;

/**
 * The token holders that a Vert.x application could use, initially empty, with a slow source. Each
 * is used as its documentation recommends: by its future if it has one, otherwise on the worker
 * pool.
 */
public final class Holders {
  private static final String TEXT = "invented-token";
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Vertx vertx;
  private final Context context;
  private final Duration latency;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * Creates holders for callers on {@code context}, with a source that answers after {@code
   * latency}.
   */
  public Holders(Vertx vertx, Context context, Duration latency) {
    this.vertx = vertx;
    this.context = context;
    this.latency = latency;
  }

  /** Returns the number of requests to the source since the last call of this method. */
  public int asked() {
    return asked.getAndSet(0);
  }

  /** Returns the suppliers of new holders by name, in the order of the table. */
  public Map<String, Supplier<Supplier<Future<?>>>> all() {
    Map<String, Supplier<Supplier<Future<?>>>> all = new LinkedHashMap<>();
    all.put("portone-vertx TokenOwner", this::portOne);
    all.put("Caffeine AsyncLoadingCache", this::caffeine);
    all.put("azure-core AccessTokenCache", this::azureByScope);
    all.put("azure-core SimpleTokenCache", this::azureSimple);
    all.put("google-auth OAuth2Credentials", this::google);
    all.put("AWS SDK CachedSupplier, on workers", this::aws);
    return all;
  }

  private Supplier<Future<?>> portOne() {
    TokenOwner owner =
        new TokenOwner(
            new ContextScheduler(vertx, context),
            SharedTokenPolicy.of(LIFE.toNanos()),
            () -> later(new TokenGrant(TEXT, "secret", LIFE.toSeconds(), 0)),
            ExpiryBroadcast.NONE);
    return owner::current;
  }

  private Supplier<Future<?>> caffeine() {
    AsyncLoadingCache<String, String> cache =
        Caffeine.newBuilder()
            .expireAfterWrite(LIFE)
            .buildAsync((key, executor) -> later(TEXT).toCompletionStage().toCompletableFuture());
    return () -> here(cache.get("token"));
  }

  private Supplier<Future<?>> azureByScope() {
    TokenRequestContext scope = new TokenRequestContext().addScopes("invented");
    AccessTokenCache cache = new AccessTokenCache(wanted -> mono());
    return () -> here(cache.getToken(scope, false).toFuture());
  }

  private Supplier<Future<?>> azureSimple() {
    SimpleTokenCache cache = new SimpleTokenCache(this::mono);
    return () -> here(cache.getToken().toFuture());
  }

  private Supplier<Future<?>> google() {
    OAuth2Credentials credentials = new Invented();
    URI anywhere = URI.create("https://api.example/");
    return () -> {
      Promise<Object> token = Promise.promise();
      credentials.getRequestMetadata(
          anywhere,
          task -> vertx.executeBlocking(() -> run(task), false),
          new RequestMetadataCallback() {
            @Override
            public void onSuccess(Map<String, List<String>> headers) {
              token.complete(headers);
            }

            @Override
            public void onFailure(Throwable failure) {
              token.fail(failure);
            }
          });
      return here(token.future().toCompletionStage().toCompletableFuture());
    };
  }

  private Supplier<Future<?>> aws() {
    CachedSupplier<String> cache =
        CachedSupplier.builder(
                () -> {
                  block();
                  Instant end = Instant.now().plus(LIFE);
                  return RefreshResult.builder(TEXT).staleTime(end).prefetchTime(end).build();
                })
            .build();
    return () -> vertx.executeBlocking(cache::get, false);
  }

  private static boolean run(Runnable task) {
    task.run();
    return true;
  }

  /** Returns the answer on the context of the caller, as a Vert.x application needs it. */
  private Future<?> here(CompletableFuture<?> answer) {
    return Future.fromCompletionStage(answer, context);
  }

  private <T> Future<T> later(T answer) {
    asked.incrementAndGet();
    Promise<T> promise = Promise.promise();
    vertx.setTimer(latency.toMillis(), id -> promise.complete(answer));
    return promise.future();
  }

  private Mono<com.azure.core.credential.AccessToken> mono() {
    return Mono.defer(() -> Mono.fromCompletionStage(later(azureToken()).toCompletionStage()));
  }

  private static com.azure.core.credential.AccessToken azureToken() {
    return new com.azure.core.credential.AccessToken(
        TEXT, OffsetDateTime.now(ZoneOffset.UTC).plus(LIFE));
  }

  private void block() {
    asked.incrementAndGet();
    try {
      Thread.sleep(latency.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Invented extends OAuth2Credentials {
    private static final long serialVersionUID = 1L;

    @Override
    public com.google.auth.oauth2.AccessToken refreshAccessToken() {
      block();
      return new com.google.auth.oauth2.AccessToken(TEXT, Date.from(Instant.now().plus(LIFE)));
    }
  }
}
