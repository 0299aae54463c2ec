package io.github.portonevertx.chaos;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.scenario.Heap;
import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Prints the heap after garbage collection while one fault lasts: {@code ./mvnw -q -Prun
 * -Dmain=chaos.MemorySoak -Dvm="-Xmx96m -Dsoak.mode=swallowed -Dsoak.minutes=10"}.
 *
 * <p>Modes: {@code swallowed} (packets to connect are dropped), {@code silent} (the server accepts
 * and does not respond), {@code queue} (callers time out while they are queued), {@code clients}
 * (10,000 clients created and closed; {@code bare} does the same with a HTTP client of Vert.x). It
 * fails when the heap at the end is larger than near the beginning.
 */
public final class MemorySoak {
  private static final int CALLS_A_MILLISECOND = 4;
  private static final int CLIENTS = 10_000;
  private static final int TOKEN_ATTEMPTS = 300;
  private static final int TOKEN_PAUSE_MILLIS = 100;

  private static final String TOKEN =
      "{\"code\":0,\"response\":{\"access_token\":\"invented\",\"now\":1,\"expired_at\":1801}}";
  private static final String NO_PAYMENT = "{\"code\":1,\"message\":\"no such payment\"}";

  /** The tolerated difference of a constant heap between two collections. */
  private static final long TOLERANCE_KILOBYTES = 2_048;

  private final Vertx vertx = Vertx.vertx();
  private final Context verticle = verticle();
  private final LongAdder calls = new LongAdder();
  private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();

  /** Keeps references to the sockets, since a garbage-collected socket is closed. */
  private final List<Closeable> held = new ArrayList<>();

  private long first = -1;
  private long last;

  /** Reads the system properties {@code soak.mode}, {@code soak.minutes}, {@code soak.seconds}. */
  public static void main(String[] arguments) throws Exception {
    boolean well = new MemorySoak().run(System.getProperty("soak.mode", "swallowed"));
    System.exit(well ? 0 : 1);
  }

  private boolean run(String mode) throws Exception {
    switch (mode) {
      case "swallowed" -> calls(options(serverThatStopsAccepting()), true);
      case "silent" -> calls(options(silentServer()), false);
      case "queue" -> calls(options(silentServer()).setMaxInFlight(8), false);
      case "clients" -> clients();
      case "bare" -> bareClients();
      default -> throw new IllegalArgumentException("soak.mode=" + mode);
    }
    boolean same = last <= first + TOLERANCE_KILOBYTES;
    say("%s: %,d KB, then %,d KB: %s", mode, first, last, same ? "the same" : "it grows");
    return same;
  }

  private static PortOneV1Options options(String url) {
    return new PortOneV1Options()
        .setBaseUrl(url)
        .setApiKey("invented-key")
        .setApiSecret("invented-secret");
  }

  /** Sends thousands of calls a second, each with a timeout of 100 ms. */
  private void calls(PortOneV1Options options, boolean swallows) throws Exception {
    PortOneV1Client client = PortOneV1Client.create(vertx, options);
    awaitToken(client);
    if (swallows) {
      fillBacklog(options);
    }
    vertx.setPeriodic(
        1,
        tick -> {
          for (int i = 0; i < CALLS_A_MILLISECOND; i++) {
            calls.increment();
            client.send(call(calls.sum(), Duration.ofMillis(100))).onComplete(this::count);
          }
        });
    long seconds =
        Long.getLong("soak.seconds", TimeUnit.MINUTES.toSeconds(Long.getLong("soak.minutes", 1)));
    long every = Math.min(60, Math.max(5, seconds / 10));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (long row = 1; System.nanoTime() < end; row++) {
      TimeUnit.SECONDS.sleep(every);
      row(row * every + " s");
    }
  }

  /**
   * Sends calls until the client has a token, because with a token every call needs a connection. A
   * call starts another token request when the last one failed.
   */
  private void awaitToken(PortOneV1Client client) throws InterruptedException {
    for (int i = 0; client.health().await().token() != TokenState.FRESH; i++) {
      if (i == TOKEN_ATTEMPTS) {
        say("no token after %d calls: %s", i, outcomes);
        System.exit(1);
      }
      client.send(call(0, Duration.ofSeconds(1))).onComplete(this::count);
      TimeUnit.MILLISECONDS.sleep(TOKEN_PAUSE_MILLIS);
    }
  }

  private static Call call(long number, Duration timeout) {
    return Call.of("payments.get").with("imp_uid", "imp_" + number).withTimeout(timeout);
  }

  private void count(Object reply, Throwable failure) {
    String outcome =
        failure == null
            ? "answered"
            : failure instanceof PortOneException known
                ? known.kind().toString()
                : failure.getClass().getName();
    outcomes.computeIfAbsent(outcome, key -> new LongAdder()).increment();
  }

  private void row(String when) {
    last = Heap.kilobytesInUse();
    if (first < 0) {
      first = last;
    }
    say("%8s  %,8d KB  %,d calls  %s", when, last, calls.sum(), outcomes);
  }

  /** Answers a token request and never accepts again, so that the kernel drops connections. */
  private String serverThatStopsAccepting() throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    held.add(server);
    daemon(
        () -> {
          boolean answered = false;
          while (!answered) {
            answered = answerToken(server.accept());
          }
        });
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Answers token requests; every other connection is accepted and read without a response. */
  private String silentServer() throws IOException {
    ServerSocket server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    daemon(
        () -> {
          while (true) {
            Socket socket = server.accept();
            daemon(() -> answerToken(socket));
          }
        });
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Reads a connection to its end, and returns whether it began with a token request. */
  private static boolean answerToken(Socket socket) throws IOException {
    byte[] read = new byte[4096];
    int length = socket.getInputStream().read(read);
    String request = new String(read, 0, Math.max(0, length), StandardCharsets.US_ASCII);
    boolean forToken = request.startsWith("POST /users/getToken");
    if (forToken) {
      OutputStream out = socket.getOutputStream();
      out.write(RawServer.ok(TOKEN).getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    while (length >= 0) {
      length = socket.getInputStream().read(read);
    }
    socket.close();
    return forToken;
  }

  /** Opens connections that are never accepted until the backlog is full. */
  private void fillBacklog(PortOneV1Options options) throws IOException {
    int port = Integer.parseInt(options.getBaseUrl().substring("http://127.0.0.1:".length()));
    for (int i = 0; i < 8; i++) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 300);
        held.add(socket);
      } catch (SocketTimeoutException full) {
        socket.close();
        say("the backlog is full after %d more connections", i);
        return;
      }
    }
  }

  /** Creates clients that each request a token and a payment. */
  private void clients() {
    Vertx servers = Vertx.vertx();
    RawServer server =
        RawServer.start(
            servers,
            request -> request.ok(request.path().equals("/users/getToken") ? TOKEN : NO_PAYMENT));
    PortOneV1Options options = options(server.url());
    for (int i = 1; i <= CLIENTS; i++) {
      calls.increment();
      Call call = call(i, Duration.ofSeconds(20));
      inVerticle(
          () -> {
            PortOneV1Client client = PortOneV1Client.create(vertx, options);
            return client
                .send(call)
                .onComplete(this::count)
                .otherwiseEmpty()
                .eventually(client::close);
          });
      if (i % (CLIENTS / 10) == 0) {
        row(Integer.toString(i));
      }
    }
  }

  private void inVerticle(Supplier<Future<?>> work) {
    Promise<Void> done = Promise.promise();
    verticle.runOnContext(task -> work.get().<Void>mapEmpty().onComplete(done));
    done.future().await();
  }

  private Context verticle() {
    Promise<Context> started = Promise.promise();
    vertx
        .deployVerticle(
            new VerticleBase() {
              @Override
              public Future<?> start() {
                started.complete(context);
                return Future.succeededFuture();
              }
            })
        .await();
    return started.future().await();
  }

  private void bareClients() {
    for (int i = 1; i <= CLIENTS; i++) {
      // A client of this library has two.
      inVerticle(() -> vertx.createHttpClient(new HttpClientOptions()).close());
      inVerticle(() -> vertx.createHttpClient(new HttpClientOptions()).close());
      if (i % (CLIENTS / 10) == 0) {
        row(Integer.toString(i));
      }
    }
  }

  /** A task on its own thread, which may fail when the connection that it reads is closed. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The client closed the connection, which is what happens when a caller times out.
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
