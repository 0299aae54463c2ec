package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.LONGEST_LIFE_SECONDS;
import static io.github.portonevertx.internal.token.TokenPolicy.LOOK_EVERY;
import static io.github.portonevertx.internal.token.TokenPolicy.REFUSED_PAUSE;
import static io.github.portonevertx.internal.token.TokenPolicy.RENEWAL_GAP;
import static io.github.portonevertx.internal.token.TokenPolicy.RENEWAL_WINDOW;
import static io.github.portonevertx.internal.token.TokenPolicy.SLEPT;
import static io.github.portonevertx.internal.token.TokenPolicy.URGENT_LIFE;
import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.internal.time.Scheduler.Timer;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Owns the access token: hands it out, renews it in the last minute of its life, and asks for it at
 * most once at a time, however many callers need it.
 *
 * <p>With a living token a caller on any thread pays one read of a volatile field and one look at
 * the monotonic clock; the future it gets exists already. Everything else happens on the scheduler,
 * one thing after another, so nothing here needs a lock.
 *
 * <pre>
 *            first use                      last minute                 no answer till the end
 *   EMPTY ───────────────► FRESH ─────────────────────────► RENEWABLE ────────────────► EXPIRED
 *                            ▲     renewal in background        │                          │
 *                            └──────────────────────────────────┴──────────────────────────┘
 *   beside them: one flight or none, which callers without a token join
 * </pre>
 */
public final class TokenOwner {
  /*
   * Why a 401 withdraws the token: PortOne's 401 tells neither expired from revoked nor one from a
   * stray answer. While the one refresh flies, new callers had better wait for it than collect a
   * 401 each; so the token leaves the volatile field and lies in `withdrawn`. If the refresh fails
   * the old token comes back, since it may still be good and nothing better can be had.
   *
   * Why each grant counts as a new generation, even with the same text and expiry: a 401 that was
   * on its way while the answer came says nothing about the answer. It is replayed once with the
   * token of the new generation, and a second 401 is what the caller gets.
   *
   * Why news carry PortOne's own stamp of the expiry and not the seconds that are left: a message
   * is of unknown age, and seconds that were true once can be sent again. The distance between two
   * stamps of one token is true whenever it arrives, and a stamp that is not ahead of the one at
   * hand says nothing new; so late, doubled and replayed news do nothing, and no clock of ours is
   * looked at. A peer that holds the secret could still lie: its word counts until the first 401,
   * and from then on only after PortOne has been asked.
   */
  private static final System.Logger LOG = System.getLogger(TokenOwner.class.getName());

  private final Scheduler line;
  private final TokenPolicy policy;
  private final TokenSource source;
  private final ExpiryBroadcast news;

  private volatile @Nullable AccessToken token;
  private volatile long lastUsed;

  /** Whether the last wait for a token ended without one. */
  private volatile boolean fruitless;

  private final Flight.Landing landing = new Landing();
  private @Nullable AccessToken withdrawn;
  private @Nullable Flight flight;
  private @Nullable Timer renewal;
  private boolean renewable;
  private boolean heeding;
  private long renewNotBefore;
  private long generation;

  private @Nullable PortOneException pauseCause;
  private long pauseUntil;
  private int fruitlessWaits;
  private final RejectionGap rejections = new RejectionGap();

  private long lookedAtNanos;
  private long lookedAtWallMillis;
  private boolean closed;

  /** An owner without a token; nothing is asked for before somebody needs it. */
  public TokenOwner(Scheduler line, TokenPolicy policy, TokenSource source, ExpiryBroadcast news) {
    this.line = line;
    this.policy = policy;
    this.source = source;
    this.news = news;
    long now = line.nanoTime();
    this.lastUsed = now;
    this.lookedAtNanos = now;
    this.lookedAtWallMillis = line.wallMillis();
  }

  /**
   * The token to send. Any thread; the future completes on the caller's context.
   *
   * @return the token in hand, or the one in flight; fails with {@code UNAVAILABLE} when none can
   *     be had within 8 s and {@code UNAUTHORIZED} when PortOne refuses the credentials
   */
  public Future<AccessToken> current() {
    AccessToken current = token;
    if (current != null) {
      long now = line.nanoTime();
      if (!current.isDead(now)) {
        if (now - lastUsed >= LOOK_EVERY) {
          lastUsed = now;
          line.execute(this::look);
        }
        return current.handedOut();
      }
    }
    lastUsed = line.nanoTime();
    Waiter waiter = new Waiter();
    line.execute(() -> admit(waiter));
    return waiter.future();
  }

  /**
   * Reports that PortOne answered 401 to a call with {@code used}. Any thread; the future completes
   * on the caller's context.
   *
   * @return the token to replay the call with: a newer one that is in hand already, or the answer
   *     of the one refresh that all reports share. A refresh for a 401 is sent at most every 5 s,
   *     ordinary expiry apart; until then reports and new callers wait. Fails with {@code
   *     UNAUTHORIZED} when the last one gave back the token that is refused again
   */
  public Future<AccessToken> reject(AccessToken used) {
    Waiter waiter = new Waiter();
    line.execute(() -> rejected(used, waiter));
    return waiter.future();
  }

  /**
   * Takes news of another owner: if they are of this token, true and new, its renewal is put off
   * accordingly. Anything else is ignored. Any thread.
   *
   * @param expiredAt as in {@link ExpiryBroadcast#tell}
   * @param proof as in {@link ExpiryBroadcast#tell}
   */
  public void heard(long expiredAt, String proof) {
    line.execute(() -> heed(expiredAt, proof));
  }

  /** Where the token is in its life. Any thread. */
  public TokenState state() {
    AccessToken current = token;
    if (current == null) {
      return TokenState.EMPTY;
    }
    long left = current.deadFrom() - line.nanoTime();
    if (left <= 0) {
      return TokenState.EXPIRED;
    }
    return left > RENEWAL_WINDOW ? TokenState.FRESH : TokenState.RENEWABLE;
  }

  /** Whether a caller has reason to hope for a token: one lives, or none has failed to come. */
  public boolean isHopeful() {
    AccessToken current = token;
    return !fruitless || (current != null && !current.isDead(line.nanoTime()));
  }

  /** Forgets the token, fails who waits and refuses who comes. Any thread; repeatable. */
  public void close() {
    line.execute(this::shut);
  }

  private void admit(Waiter waiter) {
    AccessToken current = token;
    if (current != null && !current.isDead(line.nanoTime())) {
      waiter.complete(current, line);
    } else {
      board(waiter, null);
    }
  }

  private void rejected(AccessToken used, Waiter waiter) {
    AccessToken current = token;
    if (current == null || current.generation() <= used.generation()) {
      // The one of the same generation may have a later expiry by now.
      board(waiter, current != null ? current : used);
    } else if (current.isDead(line.nanoTime())) {
      board(waiter, null);
    } else {
      waiter.complete(current, line);
    }
  }

  /**
   * Lets a waiter join the open flight, or opens one unless it is too soon for that.
   *
   * @param rejected the token that PortOne answered 401 to; null for a waiter without a token
   */
  private void board(Waiter waiter, @Nullable AccessToken rejected) {
    PortOneException objection = flight == null ? objection(rejected) : null;
    if (objection != null) {
      waiter.fail(objection, line);
      return;
    }
    if (rejected != null && token != null) {
      withdrawn = token;
      token = null;
      heeding = false;
    }
    Flight joined = flight;
    if (joined == null) {
      joined = takeOff(rejected == null ? 0 : delayAfter(rejected));
    }
    joined.join(waiter);
  }

  private @Nullable PortOneException objection(@Nullable AccessToken rejected) {
    if (closed) {
      return stopped();
    }
    long now = line.nanoTime();
    if (isPausing(now)) {
      return pauseCause;
    }
    return rejected != null && rejections.isRepeated(rejected, now)
        ? PortOneException.answered(
            FailureKind.UNAUTHORIZED, "PortOne refuses the access token that it gives", 401, null)
        : null;
  }

  private long delayAfter(AccessToken rejected) {
    long delay = rejections.begin(rejected, line.nanoTime());
    if (delay > 0) {
      LOG.log(
          Level.WARNING,
          "PortOne refused two access tokens within 5 s: the next is asked for in "
              + TimeUnit.NANOSECONDS.toMillis(delay)
              + " ms");
    }
    return delay;
  }

  private boolean isPausing(long now) {
    return pauseCause != null && now - pauseUntil < 0;
  }

  private Flight takeOff(long delay) {
    cancelRenewal();
    Flight started = new Flight(line, policy, source, landing);
    flight = started;
    started.begin(delay);
    return started;
  }

  private AccessToken adopt(TokenGrant grant, long sent, long received) {
    AccessToken previous = withdrawn != null ? withdrawn : token;
    withdrawn = null;
    flight = null;
    pauseCause = null;
    fruitlessWaits = 0;
    fruitless = false;
    BoundedGrant bounded = BoundedGrant.of(++generation, grant, sent, received, previous);
    AccessToken next = bounded.token();
    renewable = bounded.isTrusted();
    heeding = renewable;
    token = next;
    // Whatever has just been answered inside the window would be answered again.
    renewNotBefore = received + RENEWAL_GAP;
    armRenewal();
    LOG.log(
        Level.DEBUG,
        "token generation "
            + next.generation()
            + ": "
            + grant.lifeSeconds()
            + (bounded.isMoved() ? " s left" : " s left, expiry as before"));
    if (renewable && bounded.isMoved()) {
      announce(next);
    }
    return next;
  }

  /** Spreads news in a turn of its own, so that what the bus throws hits nobody who waits. */
  private void announce(AccessToken moved) {
    line.execute(() -> news.tell(moved.expiredAt(), moved.proof(moved.expiredAt())));
  }

  private void heed(long expiredAt, String proof) {
    AccessToken current = token;
    if (current == null || !heeding || expiredAt <= current.expiredAt()) {
      return;
    }
    // As doubles, which no number from outside can make overflow.
    double moved = (double) expiredAt - current.expiredAt();
    double left = moved + (current.deadFrom() - line.nanoTime()) / (double) seconds(1);
    if (left <= 0
        || left > LONGEST_LIFE_SECONDS
        || !ExpiryProof.matches(current.proof(expiredAt), proof)) {
      return;
    }
    token = current.movedTo(expiredAt);
    LOG.log(Level.DEBUG, "another owner renewed the token: " + (long) left + " s left");
    if (flight == null) {
      cancelRenewal();
      armRenewal();
    }
  }

  private void landedWithout(PortOneException cause, boolean refused) {
    flight = null;
    restoreWithdrawn();
    pauseCause = cause;
    fruitless = true;
    pauseUntil = line.nanoTime() + (refused ? REFUSED_PAUSE : policy.coolDown(fruitlessWaits++));
    LOG.log(Level.ERROR, "callers get no token for now: " + cause.text());
    renewNotBefore = pauseUntil;
    armRenewal();
  }

  private boolean isWanted() {
    return line.nanoTime() - lastUsed <= policy.idleLimit();
  }

  private boolean isUrgent() {
    AccessToken current = token;
    if (current == null) {
      return false;
    }
    long left = current.deadFrom() - line.nanoTime();
    return left > 0 && left <= URGENT_LIFE;
  }

  private void restoreWithdrawn() {
    if (withdrawn != null) {
      token = withdrawn;
      withdrawn = null;
    }
  }

  /** Plans the renewal of a living token; a dead one is asked for by whoever needs it. */
  private void armRenewal() {
    AccessToken current = token;
    long now = line.nanoTime();
    if (current == null || !renewable || current.isDead(now) || closed) {
      return;
    }
    long wanted = current.deadFrom() - RENEWAL_WINDOW + policy.renewalJitter();
    long at = wanted - renewNotBefore > 0 ? wanted : renewNotBefore;
    renewal = line.schedule(Math.max(0, at - now), this::renew);
  }

  private void cancelRenewal() {
    if (renewal != null) {
      renewal.cancel();
      renewal = null;
    }
  }

  private void renew() {
    renewal = null;
    if (flight == null && isWanted()) {
      takeOff(0);
    }
  }

  /** About once a second while the token is in use: did the machine sleep, is a renewal planned? */
  private void look() {
    long now = line.nanoTime();
    long wall = line.wallMillis();
    long slept = TimeUnit.MILLISECONDS.toNanos(wall - lookedAtWallMillis) - (now - lookedAtNanos);
    lookedAtNanos = now;
    lookedAtWallMillis = wall;
    if (closed || flight != null || token == null) {
      return;
    }
    if (slept > SLEPT && !isPausing(now)) {
      LOG.log(Level.INFO, "the machine slept or its clock was set: the token is asked for again");
      takeOff(0);
    } else if (renewal == null) {
      armRenewal();
    }
  }

  private void shut() {
    if (closed) {
      return;
    }
    closed = true;
    cancelRenewal();
    token = null;
    withdrawn = null;
    if (flight != null) {
      flight.abandon(stopped());
      flight = null;
    }
  }

  private static PortOneException stopped() {
    return PortOneException.of(FailureKind.UNAVAILABLE, "the client is closed");
  }

  /** The flight's view of its owner. */
  private final class Landing implements Flight.Landing {
    @Override
    public AccessToken granted(TokenGrant grant, long sent, long received) {
      return adopt(grant, sent, received);
    }

    @Override
    public void failed(PortOneException cause, boolean refused) {
      landedWithout(cause, refused);
    }

    @Override
    public void unwanted() {
      flight = null;
    }

    @Override
    public boolean isWanted() {
      return TokenOwner.this.isWanted();
    }

    @Override
    public boolean isUrgent() {
      return TokenOwner.this.isUrgent();
    }
  }
}
