package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.SeededRandom;
import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.v1.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The plan of faults between the shop and PortOne, in both directions. */
final class FaultSchedule {
  /** The faults of a request to PortOne. */
  private static final List<FaultKind> OF_REQUESTS =
      List.of(
          FaultKind.HTML_502,
          FaultKind.HTML_504_AFTER_RUNNING,
          FaultKind.ENVELOPE_500,
          FaultKind.RESET_BEFORE_BODY,
          FaultKind.RESET_AFTER_RUNNING,
          FaultKind.RESET_IN_BODY,
          FaultKind.GARBAGE,
          FaultKind.TRUNCATED_JSON,
          FaultKind.DELAY,
          FaultKind.RATE_LIMIT,
          FaultKind.RATE_LIMIT_WITH_RETRY_AFTER);

  /**
   * The distance in orders between two token rejections, since a client requests at most one token
   * in 5 s after a rejection.
   */
  private static final int BETWEEN_REVOCATIONS = 500;

  final AtomicInteger dropped = new AtomicInteger();
  final AtomicInteger repeated = new AtomicInteger();
  final AtomicInteger overtaken = new AtomicInteger();
  final AtomicInteger delayed = new AtomicInteger();

  /** The number of planned faults by kind. */
  final Map<String, Integer> planned = new ConcurrentHashMap<>();

  private final AtomicInteger served = new AtomicInteger();
  private final SeededRandom random;
  private final Faults faults;

  FaultSchedule(SeededRandom random, Faults faults) {
    this.random = random;
    this.faults = faults;
  }

  /** Plans the faults of an order for the next requests. */
  void plan(OrderPlan plan) {
    String number = plan.number();
    if (random.chance(35, number, "fault")) {
      FaultKind kind = OF_REQUESTS.get(random.below(OF_REQUESTS.size(), number, "which fault"));
      planFault(kind.name(), "*", kind.fault(random.generator(number, "how")));
    }
    if (random.below(300, number, "stall") == 0) {
      planFault("STALL", "*", new Fault.Stall());
    }
    if (served.incrementAndGet() % BETWEEN_REVOCATIONS == 0) {
      planFault("TOKEN_REVOKED", "*", new Fault.RevokeTokens());
      planFault("TOKEN_502", "token", Fault.html(502));
    }
    if (random.chance(30, number, "refund fault") && plan.refund().name().startsWith("SHOP")) {
      planFault("REFUND_WITHOUT_ANSWER", "payments.cancel", new Fault.Disconnect().afterRunning());
    }
  }

  private void planFault(String name, String target, Fault fault) {
    planned.merge(name, 1, Integer::sum);
    switch (target) {
      case "*" -> faults.next(fault);
      case "token" -> faults.onToken(fault);
      default -> faults.next(target, fault);
    }
  }

  /** Removes the remaining faults and returns how many were used. */
  int clear() {
    int met = planned.values().stream().mapToInt(Integer::intValue).sum() - faults.pending();
    faults.clear();
    return met;
  }

  @Nullable DeliveryFault ofDelivery(Webhook webhook) {
    String which = webhook.merchantUid() + webhook.status();
    int drawn = random.below(100, which, "delivery");
    if (drawn < 6) {
      dropped.incrementAndGet();
      return new DeliveryFault.Dropped();
    }
    if (drawn < 14) {
      repeated.incrementAndGet();
      return new DeliveryFault.Repeated(2 + random.below(2, which, "times"));
    }
    if (drawn < 20) {
      overtaken.incrementAndGet();
      return new DeliveryFault.Overtaken(1 + random.below(3, which, "by"));
    }
    if (drawn < 28) {
      delayed.incrementAndGet();
      return new DeliveryFault.Delayed(Duration.ofMillis(1 + random.below(20, which, "time")));
    }
    if (drawn < 31) {
      repeated.incrementAndGet();
      overtaken.incrementAndGet();
      return new DeliveryFault.Overtaken().then(new DeliveryFault.Repeated());
    }
    return null;
  }
}
