package io.github.portonevertx.shop;

import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.Webhook;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What goes wrong between the shop and PortOne, both ways. */
final class FaultSchedule {
  /** What befalls a request to PortOne. */
  private enum Trouble {
    HTML_502(Fault.html(502)),
    HTML_504_AFTER_RUNNING(Fault.html(504).afterRunning()),
    ENVELOPE_500(new Fault.EnvelopeError(500, -1, "일시적인 오류입니다.")),
    DISCONNECT(new Fault.Disconnect()),
    DISCONNECT_AFTER_RUNNING(new Fault.Disconnect().afterRunning()),
    DISCONNECT_IN_BODY(new Fault.DisconnectInBody(60)),
    GARBAGE(new Fault.Garbage()),
    TRUNCATED(new Fault.Truncated()),
    DELAY(new Fault.Delay(Duration.ofMillis(15))),
    RATE_LIMIT(new Fault.Status(429, "text/plain", "", Map.of())),
    RATE_LIMIT_WITH_RETRY_AFTER(Fault.tooManyRequests(1));

    @SuppressWarnings("ImmutableEnumChecker") // Faults hold nothing that changes.
    private final Fault fault;

    Trouble(Fault fault) {
      this.fault = fault;
    }
  }

  /** Orders; after a token was refused, the client will not ask for another within 5 s. */
  private static final int BETWEEN_REVOCATIONS = 500;

  final AtomicInteger dropped = new AtomicInteger();
  final AtomicInteger repeated = new AtomicInteger();
  final AtomicInteger overtaken = new AtomicInteger();
  final AtomicInteger delayed = new AtomicInteger();

  /** Faults planned, by kind. */
  final Map<String, Integer> planned = new ConcurrentHashMap<>();

  private final AtomicInteger served = new AtomicInteger();
  private final SeededRandom draw;
  private final Faults faults;

  FaultSchedule(SeededRandom draw, Faults faults) {
    this.draw = draw;
    this.faults = faults;
  }

  /** The share of an order in the trouble of its time; whoever asks next meets it. */
  void befall(OrderPlan plan) {
    String number = plan.number();
    if (draw.chance(35, number, "trouble")) {
      Trouble[] all = Trouble.values();
      Trouble trouble = all[draw.below(all.length, number, "which trouble")];
      meet(trouble.name(), "*", trouble.fault);
    }
    if (draw.below(300, number, "silence") == 0) {
      meet("STALL", "*", new Fault.Stall());
    }
    if (served.incrementAndGet() % BETWEEN_REVOCATIONS == 0) {
      meet("TOKEN_REVOKED", "*", new Fault.RevokeTokens());
      meet("TOKEN_502", "token", Fault.html(502));
    }
    if (draw.chance(30, number, "refund trouble") && plan.refund().name().startsWith("SHOP")) {
      meet("REFUND_UNHEARD", "payments.cancel", new Fault.Disconnect().afterRunning());
    }
  }

  private void meet(String name, String target, Fault fault) {
    planned.merge(name, 1, Integer::sum);
    switch (target) {
      case "*" -> faults.next(fault);
      case "token" -> faults.onToken(fault);
      default -> faults.next(target, fault);
    }
  }

  /** Ends all trouble; how many faults were met. */
  int clear() {
    int met = planned.values().stream().mapToInt(Integer::intValue).sum() - faults.pending();
    faults.clear();
    return met;
  }

  @Nullable DeliveryFault onItsWay(Webhook webhook) {
    String which = webhook.merchantUid() + webhook.status();
    int drawn = draw.below(100, which, "mishap");
    if (drawn < 6) {
      dropped.incrementAndGet();
      return new DeliveryFault.Dropped();
    }
    if (drawn < 14) {
      repeated.incrementAndGet();
      return new DeliveryFault.Repeated(2 + draw.below(2, which, "times"));
    }
    if (drawn < 20) {
      overtaken.incrementAndGet();
      return new DeliveryFault.Overtaken(1 + draw.below(3, which, "by"));
    }
    if (drawn < 28) {
      delayed.incrementAndGet();
      return new DeliveryFault.Delayed(Duration.ofMillis(1 + draw.below(20, which, "time")));
    }
    if (drawn < 31) {
      repeated.incrementAndGet();
      overtaken.incrementAndGet();
      return new DeliveryFault.Overtaken().then(new DeliveryFault.Repeated());
    }
    return null;
  }
}
