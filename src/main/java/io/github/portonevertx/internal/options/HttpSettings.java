package io.github.portonevertx.internal.options;

import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;

/**
 * The options of the HTTP end: where requests go, over which connections, and how long they take.
 *
 * @param baseUrl an absolute URL without a slash at its end
 * @param http the settings of the HTTP client; copied here and by its accessor
 * @param connectTimeout the time allowed to get a connection
 * @param requestTimeout the time allowed for one request, to the last byte of the answer
 * @param pgTimeout the same for a request in which PortOne calls a payment company
 * @param maxConnections the number of connections for calls, at least 1
 * @param keepAliveTimeout the time that a connection is kept without a request
 */
public record HttpSettings(
    String baseUrl,
    WebClientOptions http,
    Duration connectTimeout,
    Duration requestTimeout,
    Duration pgTimeout,
    int maxConnections,
    Duration keepAliveTimeout) {
  /** Copies the mutable HTTP settings. */
  public HttpSettings {
    http = new WebClientOptions(http);
  }

  /**
   * Returns the settings from the values of a configuration.
   *
   * @param baseUrl the option for the URL, which differs between the versions of the API
   */
  public static HttpSettings of(OptionValues values, Option<String> baseUrl) {
    return new HttpSettings(
        values.get(baseUrl),
        values.get(SharedOptions.HTTP),
        values.get(SharedOptions.CONNECT_TIMEOUT),
        values.get(SharedOptions.REQUEST_TIMEOUT),
        values.get(SharedOptions.PG_TIMEOUT),
        values.get(SharedOptions.MAX_CONNECTIONS),
        values.get(SharedOptions.KEEP_ALIVE_TIMEOUT));
  }

  /** Returns a copy of the settings of the HTTP client. */
  @Override
  public WebClientOptions http() {
    return new WebClientOptions(http);
  }

  /**
   * Returns a text with the URL only, because the settings of the HTTP client may contain
   * passwords.
   */
  @Override
  public String toString() {
    return "HttpSettings[baseUrl=" + baseUrl + "]";
  }
}
