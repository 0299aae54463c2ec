package io.github.portonevertx.internal.token;

import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Simulates a day of token requests in virtual time, with this library's token owner and with other
 * strategies, against PortOne's documented rule.
 *
 * <p>The other strategies are assumed to send one token request at a time, as the best of them do,
 * so a node sends at most one token request in the 100 ms that one takes. Above ten queries a
 * second the queries of 100 ms are therefore evaluated together, weighted by their number.
 */
public final class TokenDays {
  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final double MOST_DECISIONS_A_SECOND = 10;
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final VirtualTime time = new VirtualTime();
  private final TokenServer server = new TokenServer(time).latency(LATENCY);

  private TokenDays() {}

  /**
   * The result of a day.
   *
   * @param requests the token requests of all nodes
   * @param waiting queries that had to wait for a token, including the first of each node
   * @param rejected queries that PortOne answered with 401
   */
  public record Day(long requests, long waiting, long rejected) {}

  /** The strategy of the nodes. */
  public enum Policy {
    /** This library's strategy. */
    PORTONE_VERTX("portone-vertx"),
    /** No cache, as in PortOne's deprecated client. */
    PER_CALL("a token before each call"),
    /** Compares {@code expired_at} with the node's clock. */
    WALL_CLOCK("cached until expired_at by the own clock"),
    /** The same, five minutes earlier, as other services recommend. */
    EARLY("the same, renewed 5 minutes ahead");

    private final String label;

    Policy(String label) {
      this.label = label;
    }

    /** Returns the name in the table. */
    public String label() {
      return label;
    }
  }

  /** A node, which provides its token for the current queries. */
  private interface Node {
    /**
     * Returns whether the queries find a token without waiting, and if so, whether PortOne accepts
     * it.
     */
    Found ask();

    long requests();
  }

  private enum Found {
    GOOD,
    REJECTED,
    NOTHING
  }

  /**
   * Runs a day.
   *
   * @param skew the time by which the nodes' clocks are ahead of PortOne's
   * @param perSecond the queries per second of each node, evenly distributed
   */
  public static Day of(Policy policy, int nodes, double perSecond, Duration skew) {
    return new TokenDays().live(policy, nodes, perSecond, skew);
  }

  private Day live(Policy policy, int nodes, double perSecond, Duration skew) {
    double decisions = Math.min(perSecond, MOST_DECISIONS_A_SECOND);
    long weight = Math.round(perSecond / decisions);
    Duration step = Duration.ofNanos(Math.round(1e9 / decisions));
    List<Node> all = nodes(policy, nodes, weight, skew);
    long waiting = 0;
    long rejected = 0;
    for (long at = 0; at < Duration.ofDays(1).toNanos(); at += step.toNanos()) {
      for (Node node : all) {
        switch (node.ask()) {
          case GOOD -> {}
          case REJECTED -> rejected += weight;
          case NOTHING -> waiting += weight;
        }
      }
      time.advance(step);
    }
    return new Day(all.stream().mapToLong(Node::requests).sum(), waiting, rejected);
  }

  private List<Node> nodes(Policy policy, int count, long weight, Duration skew) {
    SplittableRandom random = new SplittableRandom(1);
    time.stepWallClock(skew);
    List<Node> nodes = new ArrayList<>();
    Supplier<Node> one =
        switch (policy) {
          case PORTONE_VERTX -> () -> new OwnerNode(random);
          case PER_CALL -> () -> new PerCallNode(weight);
          case WALL_CLOCK -> () -> new CachingNode(Duration.ZERO);
          case EARLY -> () -> new CachingNode(AHEAD);
        };
    for (int i = 0; i < count; i++) {
      nodes.add(one.get());
    }
    return nodes;
  }

  private final class OwnerNode implements Node {
    private final TokenOwner owner;
    private long requests;

    OwnerNode(SplittableRandom random) {
      TokenPolicy policy =
          SharedTokenPolicy.of(Duration.ofMinutes(30).toNanos(), random::nextDouble);
      owner = new TokenOwner(time, policy, this::request, ExpiryBroadcast.NONE);
    }

    private Future<TokenGrant> request() {
      requests++;
      return server.request();
    }

    @Override
    public Found ask() {
      Future<AccessToken> token = owner.current();
      if (!token.isComplete()) {
        return Found.NOTHING;
      }
      return server.accepts(token.result()) ? Found.GOOD : Found.REJECTED;
    }

    @Override
    public long requests() {
      return requests;
    }
  }

  /** Each query sends a token request and waits for it. */
  private static final class PerCallNode implements Node {
    private final long weight;
    private long requests;

    PerCallNode(long weight) {
      this.weight = weight;
    }

    @Override
    public Found ask() {
      requests += weight;
      return Found.NOTHING;
    }

    @Override
    public long requests() {
      return requests;
    }
  }

  /** Keeps the token until a given time before {@code expired_at}, and then requests another. */
  private final class CachingNode implements Node {
    private final long aheadNanos;
    private @Nullable AccessToken token;
    private long renewFrom;
    private long requests;

    CachingNode(Duration ahead) {
      this.aheadNanos = ahead.toNanos();
    }

    @Override
    public Found ask() {
      AccessToken held = token;
      long clock = time.wallMillis() * 1_000_000;
      if (held == null || clock >= renewFrom) {
        requests++;
        TokenGrant grant = server.rule();
        long expiredAt =
            Duration.ofNanos(time.elapsed()).toSeconds() * 1_000_000_000L
                + (long) (grant.lifeSeconds() * 1e9);
        renewFrom = expiredAt - aheadNanos;
        token = new AccessToken(0, grant, true, 0, 0, 0);
        return Found.NOTHING;
      }
      return server.accepts(held) ? Found.GOOD : Found.REJECTED;
    }

    @Override
    public long requests() {
      return requests;
    }
  }
}
