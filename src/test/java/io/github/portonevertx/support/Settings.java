package io.github.portonevertx.support;

import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.internal.V1HttpClient;
import io.github.portonevertx.v1.internal.V1HttpClient.CallSettings;
import io.github.portonevertx.v1.internal.V1HttpClient.TokenSettings;

/** The settings of internal classes, made from options. */
public final class Settings {
  private Settings() {}

  /** Returns all settings of a client. */
  public static V1HttpClient.Settings of(PortOneV1Options options) {
    return new V1HttpClient.Settings(
        http(options),
        new PipelineSettings(
            options.getRequestTimeout(),
            options.getPgTimeout(),
            options.getMaxInFlight(),
            options.getMaxQueued(),
            options.getRetries(),
            options.getRetryBackoff(),
            options.getRetryBudget(),
            options.isCoalesceReads(),
            options.getStopTimeout(),
            options.getMetrics()),
        new TokenSettings(options.getAddress(), false, options.getIdleLimit()),
        new CallSettings(options.getTier(), options.isIncludeSandbox()));
  }

  /** Returns the HTTP settings among some options. */
  public static HttpSettings http(PortOneV1Options options) {
    return new HttpSettings(
        options.getBaseUrl(),
        options.getHttp(),
        options.getConnectTimeout(),
        options.getRequestTimeout(),
        options.getPgTimeout(),
        options.getMaxConnections(),
        options.getKeepAliveTimeout());
  }
}
