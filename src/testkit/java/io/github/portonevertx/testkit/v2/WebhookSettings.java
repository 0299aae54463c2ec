package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.DeliverySender;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The webhook settings of a merchant, made in PortOne's console. Immutable: every {@code with}
 * method returns a copy.
 *
 * @param url the address of webhooks unless the payment has {@code noticeUrls}; null sends none
 * @param testUrl as {@code url} for what happens in a test channel
 * @param version the version of bodies
 * @param form whether bodies of version 2024-01-01 are forms; otherwise JSON
 * @param resends the number of resends of a webhook that was not answered with 200, 0 to 5
 * @param waits the longest times before each resend, by the simulator's clock
 * @param jitter returns a factor of 0 to 1 for each wait; PortOne's is random
 * @param connectTimeout the time limit for the attempt to connect, in real time
 * @param readTimeout the time limit for the answer after that, in real time
 */
public record WebhookSettings(
    @Nullable String url,
    @Nullable String testUrl,
    Version version,
    boolean form,
    int resends,
    List<Duration> waits,
    DoubleSupplier jitter,
    Duration connectTimeout,
    Duration readTimeout)
    implements DeliverySender.Terms {

  /** The version of bodies, chosen in the console. */
  public enum Version {
    /** JSON with the type, the time and the ids. */
    V2024_04_25,
    /** JSON or a form with the ids and the status, for payments only. */
    V2024_01_01
  }

  /** The number of resends. */
  public static final int MAX_RESENDS = 5;

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(4),
          Duration.ofMinutes(16),
          Duration.ofMinutes(64),
          Duration.ofMinutes(256));

  /** Checks the ranges. */
  public WebhookSettings {
    waits = List.copyOf(waits);
    if (resends < 0 || resends > MAX_RESENDS || resends > waits.size()) {
      throw new IllegalArgumentException(
          "resends must be in 0..%d, but is %d".formatted(MAX_RESENDS, resends));
    }
    if (form && version == Version.V2024_04_25) {
      throw new IllegalArgumentException("Bodies of version 2024-04-25 are JSON");
    }
  }

  /** Returns PortOne's defaults, without an address: version 2024-04-25, 5 resends, no jitter. */
  public WebhookSettings() {
    this(
        null,
        null,
        Version.V2024_04_25,
        false,
        MAX_RESENDS,
        WAITS,
        () -> 1,
        Duration.ofSeconds(30),
        Duration.ofSeconds(30));
  }

  /** Returns a copy with another address, for live and test channels alike. */
  public WebhookSettings withUrl(@Nullable String url) {
    return withUrls(url, url);
  }

  /** Returns a copy with other addresses. */
  public WebhookSettings withUrls(@Nullable String url, @Nullable String testUrl) {
    return new WebhookSettings(
        url, testUrl, version, form, resends, waits, jitter, connectTimeout, readTimeout);
  }

  /** Returns a copy with another version of bodies, JSON or forms. */
  public WebhookSettings withVersion(Version version, boolean form) {
    return new WebhookSettings(
        url, testUrl, version, form, resends, waits, jitter, connectTimeout, readTimeout);
  }

  /** Returns a copy with another number of resends. */
  public WebhookSettings withResends(int resends) {
    return new WebhookSettings(
        url, testUrl, version, form, resends, waits, jitter, connectTimeout, readTimeout);
  }

  /** Returns a copy with as many resends as there are waits. */
  public WebhookSettings withWaits(Duration... waits) {
    return new WebhookSettings(
        url,
        testUrl,
        version,
        form,
        waits.length,
        List.of(waits),
        jitter,
        connectTimeout,
        readTimeout);
  }

  /** Returns a copy with another {@link #jitter()}, such as that of a seeded random source. */
  public WebhookSettings withJitter(DoubleSupplier jitter) {
    return new WebhookSettings(
        url, testUrl, version, form, resends, waits, jitter, connectTimeout, readTimeout);
  }

  /** Returns a copy with other time limits, in real time. */
  public WebhookSettings withTimeouts(Duration connectTimeout, Duration readTimeout) {
    return new WebhookSettings(
        url, testUrl, version, form, resends, waits, jitter, connectTimeout, readTimeout);
  }

  @Override
  public Duration connectLimit(int attempt) {
    return connectTimeout;
  }

  @Override
  public Duration limit(int attempt) {
    return connectTimeout.plus(readTimeout);
  }

  @Override
  public @Nullable Duration resendAfter(int attempt, int status) {
    if (status == 200 || attempt > resends) {
      return null;
    }
    double factor = Math.max(0, Math.min(1, jitter.getAsDouble()));
    return Duration.ofMillis((long) (waits.get(attempt - 1).toMillis() * factor));
  }
}
