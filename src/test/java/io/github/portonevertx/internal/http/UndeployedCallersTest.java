package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.http.ConnectionPool.Usage;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several verticles share a client, and one is undeployed while its call is in flight. */
@Timeout(60)
class UndeployedCallersTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final Promise<Void> release = Promise.promise();
  private final Promise<Void> arrived = Promise.promise();
  private final RawServer server =
      RawServer.start(
          vertx,
          request -> {
            switch (request.path()) {
              case "/never" -> arrived.complete();
              case "/held" -> {
                arrived.complete();
                release.future().onSuccess(v -> request.ok("held"));
              }
              default -> request.ok(request.path());
            }
          });
  private final ConnectionPool pool =
      HttpClients.open(
              vertx,
              Settings.http(new PortOneV1Options().setBaseUrl(server.url()).setMaxConnections(1)))
          .api();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static final class Caller extends VerticleBase {
    private Context context() {
      return context;
    }

    @Override
    public Future<?> start() {
      return Future.succeededFuture();
    }
  }

  /** A deployed verticle. */
  private record Deployed(String id, Context context) {
    /** Runs a task on the verticle's context. */
    <T> T call(Supplier<T> task) {
      Promise<T> done = Promise.promise();
      context.runOnContext(v -> done.complete(task.get()));
      return done.future().await();
    }
  }

  private Deployed deploy(DeploymentOptions options) {
    Caller caller = new Caller();
    String id = vertx.deployVerticle(caller, options).await();
    return new Deployed(id, caller.context());
  }

  private Deployed eventLoop() {
    return deploy(new DeploymentOptions());
  }

  /** A worker whose thread pool is closed with it. */
  private Deployed worker() {
    return deploy(
        new DeploymentOptions()
            .setThreadingModel(ThreadingModel.WORKER)
            .setWorkerPoolName("undeployed-caller"));
  }

  private Future<String> get(String path, Duration limit) {
    return new HttpExchange(vertx, pool, 1024)
        .send(new RequestOptions().setURI(path), null, limit)
        .map(answer -> new String(answer.body(), StandardCharsets.UTF_8));
  }

  @Test
  void anExchangeOfAnUndeployedVerticleEndsAtItsLimit() {
    Deployed caller = eventLoop();
    Future<String> abandoned = caller.call(() -> get("/never", Duration.ofSeconds(1)));
    arrived.future().await();
    vertx.undeploy(caller.id()).await();

    ExchangeFailure failure = assertThrows(ExchangeFailure.class, abandoned::await);
    assertEquals(Reason.NO_ANSWER_IN_TIME, failure.reason());
    assertEquals("/next", get("/next", LONG).await());
  }

  @Test
  void aWorkerWhosePoolIsClosedDoesNotStopTheQueue() {
    Deployed worker = worker();
    Future<String> first = get("/held", LONG);
    arrived.future().await();
    worker.call(() -> get("/abandoned", LONG));
    while (pool.usage().await().waiting() != 1) {
      Thread.onSpinWait();
    }
    vertx.undeploy(worker.id()).await();
    Future<String> behind = get("/behind", LONG);
    release.complete();

    assertEquals("held", first.await());
    assertEquals("/behind", behind.await());
    assertEquals(new Usage(0, 1), pool.usage().await());
  }

  @Test
  void exchangeOfAWorkerWhosePoolIsClosedReleasesItsConnection() {
    Deployed worker = worker();
    worker.call(() -> get("/held", LONG));
    arrived.future().await();
    vertx.undeploy(worker.id()).await();
    release.complete();

    assertEquals("/next", get("/next", LONG).await());
  }

  @Test
  void aLimitSetByAnUndeployedVerticleStillEnds() {
    Deployed caller = eventLoop();
    Future<Void> limited =
        caller.call(
            () ->
                Timeouts.limit(
                    vertx,
                    Promise.<Void>promise().future(),
                    Duration.ofSeconds(1),
                    Deadline::expired));
    vertx.undeploy(caller.id()).await();

    assertThrows(PortOneException.class, limited::await);
  }

  @Test
  void aTimerOfAnUndeployedVerticlesSchedulerStillRuns() {
    Deployed caller = eventLoop();
    Promise<Void> ran = Promise.promise();
    caller.call(
        () ->
            new ContextScheduler(vertx, caller.context())
                .schedule(Duration.ofSeconds(1).toNanos(), ran::complete));
    vertx.undeploy(caller.id()).await();

    ran.future().await();
  }
}
