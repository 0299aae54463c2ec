package io.github.portonevertx.v2;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.RequestTimeouts;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.bus.BusPipeline;
import io.github.portonevertx.internal.options.SharedOptions;
import io.github.portonevertx.v2.internal.V2HttpClient;
import io.github.portonevertx.v2.internal.http.Secret;
import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Converts the public options to the settings of the internal packages. */
final class ClientSettings {
  /** The time limits of a verticle with the default options. */
  static final RequestTimeouts DEFAULT_TIMEOUTS =
      new RequestTimeouts(
          V2OptionTable.TABLE.defaults().get(SharedOptions.REQUEST_TIMEOUT),
          V2OptionTable.TABLE.defaults().get(SharedOptions.PG_TIMEOUT));

  private static final String VARIABLE = "PORTONE_V2_API_SECRET";

  private ClientSettings() {}

  static BusPipeline.Target target(PortOneV2Options options, Locality locality) {
    return new BusPipeline.Target(
        options.getAddress(),
        locality,
        new RequestTimeouts(options.getRequestTimeout(), options.getPgTimeout()),
        options.getRetryBudget(),
        options.getMetrics());
  }

  static V2HttpClient.Settings of(PortOneV2Options options) {
    return new V2HttpClient.Settings(
        options.httpSettings(),
        options.pipelineSettings(),
        options.getStoreId(),
        options.getAuthentication() == AuthenticationMode.TOKEN,
        options.getIdleLimit());
  }

  /**
   * Returns the secret from the options, or else from the environment.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the option when there
   *     is none, or when no header may contain it
   */
  static String secret(PortOneV2Options options) {
    String given = options.getApiSecret();
    String secret = given != null ? given : System.getenv(VARIABLE);
    if (secret == null || secret.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "option 'apiSecret' is missing, and so is the environment variable " + VARIABLE);
    }
    if (!new Secret(secret).isHeaderSafe()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "option 'apiSecret' has a character that no header may contain, such as a space");
    }
    return secret;
  }

  /** Returns the supplier that the client calls. */
  static Supplier<Future<Secret>> secrets(Supplier<Future<String>> secrets) {
    return () -> Futures.call(secrets).map(ClientSettings::secret);
  }

  /**
   * Returns the secret, or null when the supplier of the application completed with null, which the
   * client reports.
   */
  @SuppressWarnings("NullAway")
  private static @Nullable Secret secret(@Nullable String given) {
    return given == null ? null : new Secret(given);
  }
}
