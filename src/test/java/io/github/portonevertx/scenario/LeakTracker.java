package io.github.portonevertx.scenario;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientConfig;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TcpClientConfig;
import io.vertx.core.net.TcpServerConfig;
import io.vertx.core.spi.metrics.EventBusMetrics;
import io.vertx.core.spi.metrics.HttpClientMetrics;
import io.vertx.core.spi.metrics.TransportMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts what a Vert.x instance holds open: connections, event-bus consumers, timers. */
public final class LeakTracker implements VertxMetrics {
  private static final String OURS = "io.github.portonevertx.";
  private static final List<String> OF_TESTS = List.of(OURS + "chaos.", OURS + "scenario.");

  private final AtomicInteger clientConnections = new AtomicInteger();
  private final AtomicInteger serverConnections = new AtomicInteger();
  private final Map<String, AtomicInteger> consumers = new ConcurrentHashMap<>();

  private final @Nullable HttpClientMetrics<?, ?> requests;

  /** Creates a tracker, to be given to a Vert.x instance as its metrics. */
  public LeakTracker() {
    this(null);
  }

  /**
   * Creates a tracker with an observer of requests.
   *
   * @param requests observes the requests of all HTTP clients; null for none
   */
  public LeakTracker(@Nullable HttpClientMetrics<?, ?> requests) {
    this.requests = requests;
  }

  /** Returns how many connections of HTTP clients are open. */
  public int clientConnections() {
    return clientConnections.get();
  }

  /** Returns how many connections of servers are open. */
  public int serverConnections() {
    return serverConnections.get();
  }

  /** Returns how many consumers an address has. */
  public int consumers(String address) {
    AtomicInteger count = consumers.get(address);
    return count == null ? 0 : count.get();
  }

  /**
   * Returns the library's timers that have not run yet, by the class of their handler. Vert.x does
   * not report its timers, so this reads the field that holds them; if a later Vert.x has another
   * field, this fails.
   */
  public static List<String> timers(Vertx vertx) {
    try {
      Map<?, ?> timers = (Map<?, ?>) Objects.requireNonNull(field(vertx, "timeouts"));
      List<String> ours = new ArrayList<>();
      for (Object timer : timers.values()) {
        String handler = Objects.requireNonNull(field(timer, "handler")).getClass().getName();
        if (handler.startsWith(OURS) && OF_TESTS.stream().noneMatch(handler::startsWith)) {
          ours.add(handler.replaceAll("\\$\\$Lambda.*", ""));
        }
      }
      return ours;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Vert.x keeps its timers elsewhere now", e);
    }
  }

  private static @Nullable Object field(Object owner, String name)
      throws ReflectiveOperationException {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field.get(owner);
        }
      }
    }
    throw new NoSuchFieldException(owner.getClass() + "." + name);
  }

  @Override
  @SuppressWarnings("NullAway") // Vert.x accepts null for no metrics.
  public @Nullable HttpClientMetrics<?, ?> createHttpClientMetrics(HttpClientConfig config) {
    return requests;
  }

  @Override
  public TransportMetrics<?> createTcpClientMetrics(
      TcpClientConfig config, @Nullable String protocol) {
    // Those of a clustered event bus have no protocol, and last as long as their node.
    return new Connections("http".equals(protocol) ? clientConnections : new AtomicInteger());
  }

  @Override
  public TransportMetrics<?> createTcpServerMetrics(
      TcpServerConfig config, String protocol, SocketAddress address) {
    return new Connections(serverConnections);
  }

  @Override
  public EventBusMetrics<?> createEventBusMetrics() {
    return new EventBusMetrics<AtomicInteger>() {
      @Override
      public AtomicInteger handlerRegistered(String address) {
        AtomicInteger count = consumers.computeIfAbsent(address, key -> new AtomicInteger());
        count.incrementAndGet();
        return count;
      }

      @Override
      public void handlerUnregistered(AtomicInteger count) {
        count.decrementAndGet();
      }
    };
  }

  private record Connections(AtomicInteger open) implements TransportMetrics<AtomicInteger> {
    @Override
    public AtomicInteger connected(SocketAddress remote, String name) {
      open.incrementAndGet();
      return open;
    }

    @Override
    public void disconnected(AtomicInteger metric, SocketAddress remote) {
      open.decrementAndGet();
    }
  }
}
