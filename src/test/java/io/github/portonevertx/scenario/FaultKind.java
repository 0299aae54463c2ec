package io.github.portonevertx.scenario;

import io.github.portonevertx.testkit.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of faults of a scenario, with the simulator's fault where it can cause them. */
public enum FaultKind implements FaultSource {
  DELAY(Place.REQUEST, random -> new Fault.Delay(millis(random, 5, 60))),
  DELAY_BEYOND_THE_TIMEOUT(
      Place.REQUEST,
      random -> new Fault.Delay(millis(random, 280, FaultKind.LONGEST_DELAY_MILLIS))),
  STALL(Place.REQUEST, random -> new Fault.Stall()),
  STALL_AFTER_RUNNING(Place.REQUEST, random -> new Fault.Stall().afterRunning()),
  RESET_BEFORE_BODY(Place.REQUEST, random -> new Fault.Disconnect()),
  RESET_IN_BODY(Place.REQUEST, random -> new Fault.DisconnectInBody(random.nextInt(200))),
  RESET_AFTER_RUNNING(Place.REQUEST, random -> new Fault.Disconnect().afterRunning()),
  GARBAGE(Place.REQUEST, random -> new Fault.Garbage()),
  GARBAGE_AFTER_RUNNING(Place.REQUEST, random -> new Fault.Garbage().afterRunning()),
  TRUNCATED_JSON(Place.REQUEST, random -> new Fault.Truncated()),
  HTML_502(Place.REQUEST, random -> Fault.html(502)),
  HTML_502_AFTER_RUNNING(Place.REQUEST, random -> Fault.html(502).afterRunning()),
  HTML_503(Place.REQUEST, random -> Fault.html(503)),
  HTML_504_AFTER_RUNNING(Place.REQUEST, random -> Fault.html(504).afterRunning()),
  EMPTY_ANSWER_AFTER_RUNNING(Place.REQUEST, random -> Fault.empty(200).afterRunning()),
  REDIRECT(Place.REQUEST, random -> Fault.redirect("http://127.0.0.1:1/elsewhere")),
  ENVELOPE_500(Place.REQUEST, random -> new Fault.EnvelopeError(500, -1, "일시적인 오류입니다.")),
  REJECTION(Place.REQUEST, random -> new Fault.EnvelopeError(200, 1, "한도 초과입니다.")),
  RATE_LIMIT(Place.REQUEST, random -> new Fault.Status(429, "text/plain", "", Map.of())),
  RATE_LIMIT_WITH_RETRY_AFTER(Place.REQUEST, random -> Fault.tooManyRequests(random.nextInt(0, 3))),
  SLOW_DRIP(Place.REQUEST, random -> new Fault.SlowDrip(200, millis(random, 2, 10))),
  DRIP_BEYOND_THE_TIMEOUT(Place.REQUEST, random -> new Fault.SlowDrip(20, millis(random, 50, 80))),
  OVERSIZED_BODY(Place.REQUEST, random -> new Fault.OversizedBody(17L << 20)),

  TOKEN_503(Place.TOKEN, random -> new Fault.EnvelopeError(503, -1, "점검 중입니다.")),
  TOKEN_HTML_502(Place.TOKEN, random -> Fault.html(502)),
  TOKEN_RESET(Place.TOKEN, random -> new Fault.Disconnect()),
  TOKEN_RESET_AFTER_RUNNING(Place.TOKEN, random -> new Fault.Disconnect().afterRunning()),
  TOKEN_GARBAGE(Place.TOKEN, random -> new Fault.Garbage()),
  TOKEN_TRUNCATED(Place.TOKEN, random -> new Fault.Truncated()),
  TOKEN_OVERSIZED(Place.TOKEN, random -> new Fault.OversizedBody(100_000)),
  TOKEN_DELAY(Place.TOKEN, random -> new Fault.Delay(millis(random, 100, 400))),
  TOKEN_SKEWED(Place.TOKEN, random -> new Fault.Skew(Duration.ofMinutes(random.nextInt(-9, 10)))),

  TOKEN_REVOKED(Place.SERVER),
  CLOCK_JUMP(Place.SERVER),

  CONNECTION_REFUSED(Place.NETWORK),
  CONNECTIONS_CUT(Place.NETWORK),
  /** A failed handshake with TLS; a response that is not HTTP without TLS. */
  GARBAGE_FOR_A_HANDSHAKE(Place.NETWORK),
  CONNECTED_BUT_SILENT(Place.NETWORK),
  /** With TLS only, where the server has a host name. */
  HOST_UNKNOWN(Place.NETWORK);

  /** The longest delay of a request. */
  public static final int LONGEST_DELAY_MILLIS = 400;

  /** The target of a fault. */
  public enum Place {
    /** The next request of an operation. */
    REQUEST,
    /** The next request for a token. */
    TOKEN,
    /** The server as a whole. */
    SERVER,
    /** The network between client and server, until it is repaired. */
    NETWORK
  }

  private final Place place;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without captured state
  private final @Nullable Function<SplittableRandom, Fault> maker;

  FaultKind(Place place, @Nullable Function<SplittableRandom, Fault> maker) {
    this.place = place;
    this.maker = maker;
  }

  FaultKind(Place place) {
    this(place, null);
  }

  /** Returns what it affects. */
  public Place place() {
    return place;
  }

  @Override
  public Fault fault(SplittableRandom random) {
    if (maker == null) {
      throw new IllegalStateException(this + " is not a fault of one request");
    }
    return maker.apply(random);
  }

  private static Duration millis(SplittableRandom random, int least, int most) {
    return Duration.ofMillis(random.nextInt(least, most + 1));
  }
}
