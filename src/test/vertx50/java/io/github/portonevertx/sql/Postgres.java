package io.github.portonevertx.sql;

import static org.junit.jupiter.api.Assumptions.abort;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server: the embedded one, started once per JVM, or the one that the system property
 * {@code postgres} names.
 */
public final class Postgres {
  /** Started by the first use, as other methods of this class need no server. */
  private static final class Started {
    static final Postgres SERVER = new Postgres();
  }

  private final @Nullable PgConnectOptions options;
  private final String problem;

  private Postgres() {
    PgConnectOptions started = null;
    String why = "";
    String uri = System.getProperty("postgres", "");
    if (!uri.isEmpty()) {
      started = PgConnectOptions.fromUri(uri);
    } else {
      try {
        EmbeddedPostgres embedded =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        started =
            new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(embedded.getPort())
                .setDatabase("postgres")
                .setUser("postgres")
                .setPassword("postgres");
      } catch (IOException | IllegalStateException e) {
        why = "SKIPPED: the embedded PostgreSQL does not start here: " + e;
        System.err.println(why);
      }
    }
    options = started;
    problem = why;
  }

  /** Returns how to connect to the server; aborts the test when there is none. */
  public static PgConnectOptions options() {
    if (Started.SERVER.options == null) {
      abort(Started.SERVER.problem);
    }
    return new PgConnectOptions(Objects.requireNonNull(Started.SERVER.options));
  }

  /** Returns a pool of at most {@code size} connections to the server. */
  public static Pool pool(Vertx vertx, int size) {
    return pool(vertx, size, options());
  }

  /** Returns a pool of at most {@code size} connections through {@code port} of the loopback. */
  public static Pool pool(Vertx vertx, int size, int port) {
    return pool(vertx, size, options().setHost("127.0.0.1").setPort(port));
  }

  /** Returns a pool whose connections have a setting other than the default one. */
  public static Pool pool(Vertx vertx, int size, String setting, String value) {
    return pool(vertx, size, options().addProperty(setting, value));
  }

  /** Returns a pool of at most {@code size} connections. */
  public static Pool pool(Vertx vertx, int size, PgConnectOptions connection) {
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(size).setConnectionTimeout(5))
        .connectingTo(connection)
        .using(vertx)
        .build();
  }

  /** Returns the address of the server. */
  public static SocketAddress address() {
    return options().getSocketAddress();
  }

  /** Returns the result of a future on a thread of a test. */
  public static <T extends @Nullable Object> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("not complete within 60 s", e);
    }
  }
}
