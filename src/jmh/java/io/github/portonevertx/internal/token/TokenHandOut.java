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

/** What a caller pays for a token that is in hand and fresh: here, and with the peers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenHandOut {
  private static final String TEXT = "invented-token";
  private static final Duration LIFE = Duration.ofMinutes(30);

  /** The least anybody can pay who looks at a shared token and at a clock. */
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

  /** This library's owner, as the client makes it, with PortOne's answer given at once. */
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

  /** A cache that knows nothing of tokens; its answer is a future, too. */
  @State(Scope.Benchmark)
  public static class CaffeineCache {
    final AsyncLoadingCache<String, String> cache =
        Caffeine.newBuilder()
            .expireAfterWrite(LIFE)
            .buildAsync((key, executor) -> CompletableFuture.completedFuture(TEXT));
  }

  /** What the AWS SDK keeps its credentials in. */
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

  /** Both token caches of azure-core. */
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

  /** What Google's clients keep their token in. */
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
