package io.github.portonevertx.chaos.v2;

import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.ClientMetrics;
import io.vertx.core.spi.metrics.HttpClientMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Records the requests that HTTP clients send with an idempotency key, and the answers that they
 * receive.
 */
final class Attempts implements HttpClientMetrics<Attempts.Attempt, Object> {
  private final Map<String, Queue<Attempt>> byKey = new ConcurrentHashMap<>();

  /** One request; it is changed by the event loop of its connection. */
  static final class Attempt {
    private volatile String key = "";
    private volatile String uri = "";
    private volatile int status;
    private volatile long length = -1;
    private volatile long sentNanos;
    private volatile long answeredNanos;

    String uri() {
      return uri;
    }

    /** Returns the status of the answer; 0 without one. */
    int status() {
      return status;
    }

    /** Returns the length of the body; -1 without a complete answer. */
    long length() {
      return length;
    }

    long sentNanos() {
      return sentNanos;
    }

    long answeredNanos() {
      return answeredNanos;
    }
  }

  /** Returns the keys of all requests. */
  Set<String> keys() {
    return byKey.keySet();
  }

  /** Returns the requests with a key, in the order in which they were sent. */
  List<Attempt> of(String key) {
    return List.copyOf(byKey.getOrDefault(key, new ConcurrentLinkedQueue<>()));
  }

  @Override
  public ClientMetrics<Attempt, HttpRequest, HttpResponse> createEndpointMetrics(
      SocketAddress server, int maxPoolSize) {
    return new ClientMetrics<>() {
      @Override
      public Attempt init() {
        return new Attempt();
      }

      @Override
      public void requestBegin(Attempt attempt, String uri, HttpRequest request) {
        String key = request.headers().get("Idempotency-Key");
        if (key != null) {
          attempt.uri = uri;
          attempt.sentNanos = System.nanoTime();
          attempt.key = key.replace("\"", "");
          byKey.computeIfAbsent(attempt.key, first -> new ConcurrentLinkedQueue<>()).add(attempt);
        }
      }

      @Override
      public void responseBegin(Attempt attempt, HttpResponse response) {
        attempt.status = response.statusCode();
      }

      @Override
      public void responseEnd(Attempt attempt, long bytesRead) {
        attempt.answeredNanos = System.nanoTime();
        attempt.length = bytesRead;
      }
    };
  }
}
