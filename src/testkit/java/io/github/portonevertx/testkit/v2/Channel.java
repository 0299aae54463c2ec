package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.util.Set;

/**
 * A channel of a payment gateway.
 *
 * @param key the key in requests
 * @param pgProvider the word for the payment gateway
 * @param live whether money moves; otherwise it is a test channel
 * @param traits how it differs from a channel that approves everything at once
 */
public record Channel(String key, String pgProvider, boolean live, Set<Trait> traits) {

  /** A test channel that approves everything at once. */
  public static final Channel CARD = test("channel-key-simulated", "TOSSPAYMENTS");

  /** A live channel that approves everything at once. */
  public static final Channel LIVE = live("channel-key-live", "TOSSPAYMENTS");

  /** A test channel that declines every charge and every issue of a billing key. */
  public static final Channel DECLINING = test("channel-key-declining", "NICE_V2", Trait.DECLINES);

  /** A test channel whose refunds are completed later. */
  public static final Channel LATE_REFUNDS =
      test("channel-key-late-refunds", "PAYPAL_V2", Trait.REFUNDS_LATER);

  /** A test channel that declines every refund. */
  public static final Channel NO_REFUNDS =
      test("channel-key-no-refunds", "KPN", Trait.DECLINES_REFUNDS);

  /** A test channel of KCP, which has card promotions. */
  public static final Channel KCP = test("channel-key-kcp", "KCP_V2");

  /** A test channel whose payments the shop approves itself. */
  public static final Channel MANUAL =
      test("channel-key-manual", "TOSSPAYMENTS", Trait.MANUAL_APPROVAL);

  /** A test channel for identity verification and cash receipts. */
  public static final Channel IDENTITY = test("channel-key-identity", "DANAL");

  /** A way in which a channel differs from one that approves everything at once. */
  public enum Trait {
    /** Every charge and every issue of a billing key is declined. */
    DECLINES,
    /** A refund is only requested at first. */
    REFUNDS_LATER,
    /** Every refund is declined. */
    DECLINES_REFUNDS,
    /** Every deletion of a billing key is declined. */
    DECLINES_DELETION,
    /** A payment in the window waits for the approval of the shop. */
    MANUAL_APPROVAL
  }

  /** Makes the traits immutable. */
  public Channel {
    traits = Set.copyOf(traits);
  }

  /** Returns a test channel, whose payments move no money. */
  public static Channel test(String key, String pgProvider, Trait... traits) {
    return new Channel(key, pgProvider, false, Set.of(traits));
  }

  /** Returns a live channel, whose payments pay for an order. */
  public static Channel live(String key, String pgProvider, Trait... traits) {
    return new Channel(key, pgProvider, true, Set.of(traits));
  }

  /** Returns whether it has a trait. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Returns it as it stands in answers. */
  JsonObject json() {
    return new JsonObject()
        .put("type", live ? "LIVE" : "TEST")
        .put("id", key.replaceFirst("^channel-key", "channel-id"))
        .put("key", key)
        .put("name", "시뮬레이터 채널")
        .put("pgProvider", pgProvider)
        .put("pgMerchantId", "simulated-mid");
  }
}
