package io.github.portonevertx.v1;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.RequestTimeouts;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.bus.BusPipeline;
import io.github.portonevertx.internal.options.SharedOptions;
import io.github.portonevertx.v1.internal.V1HttpClient;
import io.github.portonevertx.v1.internal.V1HttpClient.CallSettings;
import io.github.portonevertx.v1.internal.V1HttpClient.TokenSettings;
import io.github.portonevertx.v1.internal.http.ApiKey;
import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Converts the public options to the settings of the internal packages. */
final class ClientSettings {
  /** The time limits of a verticle with the default options. */
  static final RequestTimeouts DEFAULT_TIMEOUTS =
      new RequestTimeouts(
          V1OptionTable.TABLE.defaults().get(SharedOptions.REQUEST_TIMEOUT),
          V1OptionTable.TABLE.defaults().get(SharedOptions.PG_TIMEOUT));

  private ClientSettings() {}

  static BusPipeline.Target target(PortOneV1Options options, Locality locality) {
    return new BusPipeline.Target(
        options.getAddress(),
        locality,
        new RequestTimeouts(options.getRequestTimeout(), options.getPgTimeout()),
        options.getRetryBudget(),
        options.getMetrics());
  }

  static V1HttpClient.Settings of(PortOneV1Options options) {
    return new V1HttpClient.Settings(
        options.httpSettings(),
        options.pipelineSettings(),
        new TokenSettings(
            options.getAddress(), options.isShareTokenExpiry(), options.getIdleLimit()),
        new CallSettings(options.getTier(), options.isIncludeSandbox()));
  }

  /**
   * Returns the credentials from the options, or else from the environment.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the missing option
   */
  static Credentials credentials(PortOneV1Options options) {
    return new Credentials(
        found("apiKey", options.getApiKey(), "PORTONE_API_KEY"),
        found("apiSecret", options.getApiSecret(), "PORTONE_API_SECRET"));
  }

  /** Returns the supplier that the token endpoint calls before each request. */
  static Supplier<Future<ApiKey>> keys(Supplier<Future<Credentials>> credentials) {
    return () -> Futures.call(credentials).map(ClientSettings::key);
  }

  /**
   * Returns the key, or null when the supplier of the application completed with null, which the
   * token endpoint reports.
   */
  @SuppressWarnings("NullAway")
  private static @Nullable ApiKey key(@Nullable Credentials given) {
    return given == null ? null : new ApiKey(given.apiKey(), given.apiSecret());
  }

  private static String found(String option, @Nullable String given, String variable) {
    String value = given != null ? given : System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "option '%s' is missing, and so is the environment variable %s"
              .formatted(option, variable));
    }
    return value;
  }
}
