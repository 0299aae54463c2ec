package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The browser's part of manual approval: what the browser SDK answers to the shop, which then asks
 * PortOne to approve. Safe for use by any thread.
 */
public final class ManualApprovals {

  /**
   * A billing key that waits for the approval of the shop.
   *
   * @param channel the channel that issues it
   * @param transactionId the first payment with the key; null for none
   */
  record Issue(Channel channel, @Nullable String transactionId, @Nullable String billingKey) {}

  private final Ledger ledger;
  private final BillingKeys billingKeys;
  private final Ids ids;
  private final String storeId;
  private final Map<String, String> payments = new ConcurrentHashMap<>();
  private final Map<String, Issue> issues = new ConcurrentHashMap<>();

  ManualApprovals(Ledger ledger, BillingKeys billingKeys, Ids ids, String storeId) {
    this.ledger = ledger;
    this.billingKeys = billingKeys;
    this.ids = ids;
    this.storeId = storeId;
  }

  /**
   * Opens a payment that waits for the approval of the shop.
   *
   * @param seed a payment in the state READY
   * @return its payment token
   */
  public String requestPayment(PaymentSeed seed) {
    return await(opened(seed));
  }

  /** Opens the issue of a billing key that waits for the approval, and returns its token. */
  public String requestIssue(Channel channel) {
    String token = ids.next("billing-issue-token-");
    issues.put(token, new Issue(channel, null, null));
    return token;
  }

  /**
   * Opens the issue of a billing key together with its first payment, and returns their token.
   *
   * @param seed a payment in the state READY
   */
  public String requestIssueAndPayment(PaymentSeed seed) {
    String token = ids.next("billing-issue-token-");
    issues.put(token, new Issue(seed.channel(), opened(seed), null));
    return token;
  }

  /** Lets an attempt that is READY wait for the approval of the shop, and returns its token. */
  String await(String transactionId) {
    String token = ids.next("payment-token-");
    payments.put(token, transactionId);
    return token;
  }

  /** Returns the attempt that waits under a payment token; null if the token is unknown. */
  @Nullable String transactionOf(String paymentToken) {
    return payments.get(paymentToken);
  }

  /** Returns the issue that waits under a token, or fails as the API does. */
  Issue issue(String token) {
    Issue issue = issues.get(token);
    if (issue == null) {
      throw new Refusal("BILLING_KEY_NOT_FOUND", "빌링키를 찾을 수 없습니다.");
    }
    if (issue.billingKey() != null) {
      throw new Refusal("BILLING_KEY_ALREADY_ISSUED", "이미 발급된 빌링키입니다.");
    }
    return issue;
  }

  /** Issues the key that waits under a token, and returns it. */
  JsonObject complete(String token, Issue issue) {
    JsonObject key =
        billingKeys.add(
            billingKeys.newKey(
                new JsonObject(), storeId, "5361480000000000", List.of(issue.channel())));
    issues.put(
        token, new Issue(issue.channel(), issue.transactionId(), key.getString("billingKey")));
    return key;
  }

  private String opened(PaymentSeed seed) {
    if (!seed.status().equals("READY")) {
      throw new IllegalArgumentException("The seed must be in the state READY");
    }
    String id = ledger.add(seed).getString("id");
    JsonObject attempt = ledger.peek(id);
    if (attempt == null) {
      throw new NoSuchElementException("No payment " + id);
    }
    return Objects.requireNonNull(attempt.getString("transactionId"));
  }

  @Override
  public String toString() {
    return "ManualApprovals[" + payments.size() + " payments, " + issues.size() + " billing keys]";
  }
}
