package io.github.portonevertx.internal.token;

import com.azure.core.credential.AccessTokenCache;
import com.azure.core.credential.SimpleTokenCache;
import com.azure.core.credential.TokenRequestContext;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.auth.oauth2.OAuth2Credentials;
import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.utils.cache.CachedSupplier;
import software.amazon.awssdk.utils.cache.RefreshResult;

/** Measures the cost of getting a cached, valid token, with this library and with others. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenHandOut {
  private static final String TEXT = "invented-token";
  private static final Duration LIFE = Duration.ofMinutes(30);

  /** The lower bound: a read of a shared token and of a clock. */
  @State(Scope.Benchmark)
  public static class Floor {
    private volatile Held held = new Held(Future.succeededFuture(TEXT), Long.MAX_VALUE / 2);

    private record Held(Future<String> future, long deadFrom) {}

    Future<String> current() {
      Held seen = held;
      return System.nanoTime() - seen.deadFrom() < 0
          ? seen.future()
          : Future.failedFuture("expired");
    }
  }

  /** This library's token owner, as the client creates it, with an immediate answer of PortOne. */
  @State(Scope.Benchmark)
  public static class Owner {
    private final Vertx vertx = Vertx.vertx();
    final TokenOwner owner =
        new TokenOwner(
            new ContextScheduler(vertx, vertx.getOrCreateContext()),
            SharedTokenPolicy.of(LIFE.toNanos()),
            () -> Future.succeededFuture(new TokenGrant(TEXT, "secret", LIFE.toSeconds(), 0)),
            ExpiryBroadcast.NONE);

    @Setup
    public void warmUp() {
      owner.current().await();
    }

    @TearDown
    public void close() {
      vertx.close().await();
    }
  }

  /** A general cache, which also returns a future. */
  @State(Scope.Benchmark)
  public static class CaffeineCache {
    final AsyncLoadingCache<String, String> cache =
        Caffeine.newBuilder()
            .expireAfterWrite(LIFE)
            .buildAsync((key, executor) -> CompletableFuture.completedFuture(TEXT));
  }

  /** The credential cache of the AWS SDK. */
  @State(Scope.Benchmark)
  public static class Aws {
    final CachedSupplier<String> cache =
        CachedSupplier.builder(
                () ->
                    RefreshResult.builder(TEXT)
                        .staleTime(Instant.now().plus(LIFE))
                        .prefetchTime(Instant.now().plus(LIFE.minusMinutes(5)))
                        .build())
            .build();
  }

  /** The two token caches of azure-core. */
  @State(Scope.Benchmark)
  public static class Azure {
    final TokenRequestContext scope = new TokenRequestContext().addScopes("invented");
    final AccessTokenCache byScope = new AccessTokenCache(asked -> Mono.just(token()));
    final SimpleTokenCache simple = new SimpleTokenCache(() -> Mono.just(token()));

    private static com.azure.core.credential.AccessToken token() {
      return new com.azure.core.credential.AccessToken(
          TEXT, OffsetDateTime.now(ZoneOffset.UTC).plus(LIFE));
    }
  }

  /** The token cache of Google's clients. */
  @State(Scope.Benchmark)
  public static class Google {
    final URI anywhere = URI.create("https://api.example/");
    final OAuth2Credentials credentials = new Invented();

    private static final class Invented extends OAuth2Credentials {
      private static final long serialVersionUID = 1L;

      @Override
      public com.google.auth.oauth2.AccessToken refreshAccessToken() {
        return new com.google.auth.oauth2.AccessToken(TEXT, Date.from(Instant.now().plus(LIFE)));
      }
    }
  }

  @Benchmark
  public Future<String> floor(Floor state) {
    return state.current();
  }

  @Benchmark
  public Future<AccessToken> portOne(Owner state) {
    return state.owner.current();
  }

  @Benchmark
  public CompletableFuture<String> caffeineAsync(CaffeineCache state) {
    return state.cache.get("token");
  }

  @Benchmark
  public String awsCachedSupplier(Aws state) {
    return state.cache.get();
  }

  @Benchmark
  public com.azure.core.credential.AccessToken azureAccessTokenCache(Azure state) {
    return state.byScope.getTokenSync(state.scope, false);
  }

  @Benchmark
  public com.azure.core.credential.@Nullable AccessToken azureSimpleTokenCache(Azure state) {
    return state.simple.getToken().block();
  }

  @Benchmark
  public Map<String, List<String>> googleOAuth2Credentials(Google state) throws IOException {
    return state.credentials.getRequestMetadata(state.anywhere);
  }
}
