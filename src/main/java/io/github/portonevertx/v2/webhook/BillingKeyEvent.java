package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.arguments.Arguments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of a webhook about a change of a billing key.
 *
 * @param kind what changed
 * @param billingKey the billing key
 * @param storeId the store; null in bodies that lack it
 * @param timestamp when it happened; null when PortOne does not state it
 */
public record BillingKeyEvent(
    Kind kind, String billingKey, @Nullable String storeId, @Nullable Instant timestamp)
    implements WebhookEvent {
  static final String PREFIX = "BillingKey.";

  /** The kind of change of a billing key. */
  public enum Kind {
    /** The window for issuing it was opened. */
    READY("Ready"),
    /** It was issued. */
    ISSUED("Issued"),
    /** It could not be issued. */
    FAILED("Failed"),
    /** It was deleted. */
    DELETED("Deleted"),
    /** Its card or account was changed. */
    UPDATED("Updated");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    /**
     * Returns PortOne's value, the end of {@link WebhookEvent#type()}.
     *
     * @return such as {@code Issued}
     */
    public String wire() {
      return wire;
    }
  }

  /** Checks that the required components are present. */
  public BillingKeyEvent {
    Arguments.required(kind, "kind");
    Arguments.required(billingKey, "billingKey");
  }

  @Override
  public String type() {
    return PREFIX + kind.wire();
  }
}
