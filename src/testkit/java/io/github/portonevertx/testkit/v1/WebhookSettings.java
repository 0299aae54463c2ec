package io.github.portonevertx.testkit.v1;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant has set about webhooks in PortOne's console, or had its support set; immutable,
 * so every {@code with} gives a copy.
 *
 * @param url where webhooks go unless the payment names a {@code notice_url}; null sends none
 * @param testUrl as {@code url} for payments through a test channel
 * @param form whether bodies are forms; otherwise JSON
 * @param resends how often a webhook that failed is sent again, 0 to 5; 0 is PortOne's default
 * @param resendInterval how long after the end of an attempt the next is due, by the simulator's
 *     clock; PortOne waits a minute
 * @param resendUntilOk whether any answer but 200 counts as failed, as PortOne's FAQ says;
 *     otherwise only 5xx and no answer, as its page on webhooks says
 * @param nullCancellationId whether {@code cancellation_id} is null where no refund is told of;
 *     otherwise it is absent. PortOne does not say.
 * @param connectTimeout how long a first attempt may take to connect
 * @param readTimeout how long a first attempt waits for the answer from then on
 * @param resendTimeout how long a resend may take in all
 */
public record WebhookSettings(
    @Nullable String url,
    @Nullable String testUrl,
    boolean form,
    int resends,
    Duration resendInterval,
    boolean resendUntilOk,
    boolean nullCancellationId,
    Duration connectTimeout,
    Duration readTimeout,
    Duration resendTimeout) {

  /** The most resends that PortOne's support sets. */
  public static final int MAX_RESENDS = 5;

  /** Checks the ranges. */
  public WebhookSettings {
    if (resends < 0 || resends > MAX_RESENDS) {
      throw new IllegalArgumentException(
          "resends must be in 0..%d, but is %d".formatted(MAX_RESENDS, resends));
    }
  }

  /** PortOne's defaults: no address, JSON, one attempt. */
  public WebhookSettings() {
    this(
        null,
        null,
        false,
        0,
        Duration.ofMinutes(1),
        false,
        false,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(15));
  }

  /** A copy with another address, for live and test channels alike. */
  public WebhookSettings withUrl(@Nullable String url) {
    return withUrls(url, url);
  }

  /** A copy with other addresses. */
  public WebhookSettings withUrls(@Nullable String url, @Nullable String testUrl) {
    return new WebhookSettings(
        url,
        testUrl,
        form,
        resends,
        resendInterval,
        resendUntilOk,
        nullCancellationId,
        connectTimeout,
        readTimeout,
        resendTimeout);
  }

  /** A copy with another {@link #form()}. */
  public WebhookSettings withForm(boolean form) {
    return new WebhookSettings(
        url,
        testUrl,
        form,
        resends,
        resendInterval,
        resendUntilOk,
        nullCancellationId,
        connectTimeout,
        readTimeout,
        resendTimeout);
  }

  /** A copy with another {@link #resends()} and {@link #resendInterval()}. */
  public WebhookSettings withResends(int resends, Duration resendInterval) {
    return new WebhookSettings(
        url,
        testUrl,
        form,
        resends,
        resendInterval,
        resendUntilOk,
        nullCancellationId,
        connectTimeout,
        readTimeout,
        resendTimeout);
  }

  /** A copy with another {@link #resends()}. */
  public WebhookSettings withResends(int resends) {
    return withResends(resends, resendInterval);
  }

  /** A copy with another {@link #resendUntilOk()}. */
  public WebhookSettings withResendUntilOk(boolean resendUntilOk) {
    return new WebhookSettings(
        url,
        testUrl,
        form,
        resends,
        resendInterval,
        resendUntilOk,
        nullCancellationId,
        connectTimeout,
        readTimeout,
        resendTimeout);
  }

  /** A copy with another {@link #nullCancellationId()}. */
  public WebhookSettings withNullCancellationId(boolean nullCancellationId) {
    return new WebhookSettings(
        url,
        testUrl,
        form,
        resends,
        resendInterval,
        resendUntilOk,
        nullCancellationId,
        connectTimeout,
        readTimeout,
        resendTimeout);
  }

  /** A copy with other time limits, in real time. */
  public WebhookSettings withTimeouts(
      Duration connectTimeout, Duration readTimeout, Duration resendTimeout) {
    return new WebhookSettings(
        url,
        testUrl,
        form,
        resends,
        resendInterval,
        resendUntilOk,
        nullCancellationId,
        connectTimeout,
        readTimeout,
        resendTimeout);
  }

  /** Whether an attempt that ended so is followed by another; 0 stands for no answer. */
  boolean wantsResend(int attempt, int status) {
    boolean failed = resendUntilOk ? status != 200 : status == 0 || status >= 500;
    return failed && attempt <= resends;
  }
}
