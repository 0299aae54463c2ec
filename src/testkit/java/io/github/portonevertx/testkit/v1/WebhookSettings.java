package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.DeliverySender;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The webhook settings of a merchant, made in PortOne's console or by its support. Immutable: every
 * {@code with} method returns a copy.
 *
 * @param url the address of webhooks unless the payment has a {@code notice_url}; null sends none
 * @param testUrl as {@code url} for payments through a test channel
 * @param form whether bodies are forms; otherwise JSON
 * @param resends the number of resends of a failed webhook, 0 to 5; 0 is PortOne's default
 * @param resendInterval the time from the end of an attempt to the next, by the simulator's clock;
 *     PortOne waits a minute
 * @param resendUntilOk whether any answer but 200 counts as failed, as PortOne's FAQ says;
 *     otherwise only 5xx and no answer, as its page on webhooks says
 * @param nullCancellationId whether {@code cancellation_id} is null in a webhook that is not about
 *     a refund; otherwise it is absent. PortOne does not document it.
 * @param connectTimeout the time limit for the first attempt to connect
 * @param readTimeout the time limit for the answer to the first attempt after that
 * @param resendTimeout the time limit of a resend
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
    Duration resendTimeout)
    implements DeliverySender.Terms {

  /** The maximum number of resends that PortOne's support sets. */
  public static final int MAX_RESENDS = 5;

  /** Checks the ranges. */
  public WebhookSettings {
    if (resends < 0 || resends > MAX_RESENDS) {
      throw new IllegalArgumentException(
          "resends must be in 0..%d, but is %d".formatted(MAX_RESENDS, resends));
    }
  }

  /** Returns PortOne's defaults: no address, JSON, one attempt. */
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

  /** Returns a copy with another address, for live and test channels alike. */
  public WebhookSettings withUrl(@Nullable String url) {
    return withUrls(url, url);
  }

  /** Returns a copy with other addresses. */
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

  /** Returns a copy with another {@link #form()}. */
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

  /** Returns a copy with another {@link #resends()} and {@link #resendInterval()}. */
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

  /** Returns a copy with another {@link #resends()}. */
  public WebhookSettings withResends(int resends) {
    return withResends(resends, resendInterval);
  }

  /** Returns a copy with another {@link #resendUntilOk()}. */
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

  /** Returns a copy with another {@link #nullCancellationId()}. */
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

  /** Returns a copy with other time limits, in real time. */
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

  @Override
  public Duration connectLimit(int attempt) {
    return attempt == 1 ? connectTimeout : resendTimeout;
  }

  @Override
  public Duration limit(int attempt) {
    return attempt == 1 ? connectTimeout.plus(readTimeout) : resendTimeout;
  }

  @Override
  public @Nullable Duration resendAfter(int attempt, int status) {
    boolean failed = resendUntilOk ? status != 200 : status == 0 || status >= 500;
    return failed && attempt <= resends ? resendInterval : null;
  }
}
