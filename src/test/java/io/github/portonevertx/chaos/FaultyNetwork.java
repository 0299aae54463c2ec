package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultyTcpProxy;
import io.github.portonevertx.scenario.LeakTracker;
import io.github.portonevertx.support.SelfSigned;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.dns.AddressResolverOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The Vert.x instance of the server of a run, and the network between it and the clients, which can
 * fail. The clients have other Vert.x instances, so that open resources are counted separately.
 */
public final class FaultyNetwork {
  private static final String HOST = "portone.invented";
  private static final String HOSTS = "127.0.0.1 " + HOST + "\n";
  private static final String CERTIFICATE = "server.p12";
  private static final int HOSTS_REFRESH_MILLIS = 5;

  private final Plan.Setting setting;
  private final Path hosts;
  private final Path certificate;
  private final LeakTracker opened = new LeakTracker();
  private final Vertx server;
  private @Nullable FaultyTcpProxy proxy;

  /** Creates the network of a plan; {@code folder} was prepared by {@link #prepare}. */
  public FaultyNetwork(Plan plan, Path folder) {
    this.setting = plan.setting();
    this.hosts = folder.resolve("hosts-" + plan.seed());
    this.certificate = folder.resolve(CERTIFICATE);
    writeHosts(HOSTS);
    this.server =
        Vertx.builder()
            .with(new VertxOptions().setEventLoopPoolSize(1))
            .withMetrics(given -> opened)
            .build();
  }

  /** Writes the files that every network reads. */
  public static void prepare(Path folder) throws IOException, InterruptedException {
    SelfSigned.make(folder.resolve(CERTIFICATE), "dns:" + HOST);
  }

  /** Returns the Vert.x instance for the server. */
  public Vertx server() {
    return server;
  }

  /** Returns what the server and the network hold open. */
  public LeakTracker opened() {
    return opened;
  }

  /** Sets whether the server uses TLS. */
  public HttpServerOptions secured(HttpServerOptions http) {
    return setting.tls()
        ? http.setSsl(true)
            .setUseAlpn(true)
            .setAlpnVersions(List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1))
            .setKeyCertOptions(SelfSigned.read(certificate))
        : http;
  }

  /** Connects the network to a server on that port. */
  public void connect(int port) {
    proxy = FaultyTcpProxy.start(server, port, setting.abrupt()).await();
  }

  private FaultyTcpProxy proxy() {
    return Objects.requireNonNull(proxy, "not connected");
  }

  /** Returns options of a Vert.x instance of a client, whose names the network can take away. */
  public VertxOptions clientOptions() {
    return new VertxOptions()
        .setEventLoopPoolSize(2)
        .setAddressResolverOptions(
            new AddressResolverOptions()
                .setHostsPath(hosts.toString())
                .setHostsRefreshPeriod(HOSTS_REFRESH_MILLIS)
                // No server listens there: a name that is not in the hosts file is unknown.
                .setServers(List.of("127.0.0.1:1"))
                .setQueryTimeout(50)
                .setMaxQueries(1)
                .setCacheNegativeTimeToLive(0));
  }

  /** Returns the URL of the server for clients. */
  public String baseUrl() {
    return (setting.tls() ? "https://" + HOST : "http://127.0.0.1") + ":" + proxy().port();
  }

  /** Returns the HTTP options of clients. */
  public WebClientOptions http() {
    WebClientOptions http = new WebClientOptions();
    if (setting.tls()) {
      http.setTrustOptions(SelfSigned.read(certificate));
    }
    return http;
  }

  /** Starts a failure of the network to the server. */
  Future<Void> breakDown(FaultKind kind) {
    return switch (kind) {
      case CONNECTION_REFUSED -> proxy().setMode(FaultyTcpProxy.Mode.REFUSING);
      case CONNECTIONS_CUT -> cutAfter(Future.succeededFuture());
      case GARBAGE_FOR_A_HANDSHAKE -> cutAfter(proxy().setMode(FaultyTcpProxy.Mode.GARBLING));
      case CONNECTED_BUT_SILENT -> cutAfter(proxy().setMode(FaultyTcpProxy.Mode.SILENT));
      case HOST_UNKNOWN -> {
        writeHosts("");
        yield cutAfter(server.timer(2 * HOSTS_REFRESH_MILLIS, TimeUnit.MILLISECONDS).mapEmpty());
      }
      default -> throw new IllegalArgumentException(kind + " is no fault of the network");
    };
  }

  private Future<Void> cutAfter(Future<Void> changed) {
    return changed.onSuccess(v -> proxy().cut());
  }

  /** Ends the failure of the network; has no effect without one. */
  Future<Void> repair() {
    writeHosts(HOSTS);
    return proxy().setMode(FaultyTcpProxy.Mode.FORWARDING);
  }

  private void writeHosts(String content) {
    try {
      Files.writeString(hosts, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the network and the server. */
  public void close() {
    proxy().close().await();
    server.close().await();
  }
}
