package io.github.portonevertx.internal.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code User-Agent} of every request: that of the option {@code http} if it has one,
 * otherwise {@code portone-vertx/} and the version of this library.
 */
final class UserAgent {
  private static final String PRODUCT = "portone-vertx";

  /** Written by the build, next to this class, so that it is found on every kind of path. */
  private static final String VERSION = "version.txt";

  private final @Nullable String value;

  private UserAgent(@Nullable String value) {
    this.value = value;
  }

  /** Returns the header for a client with these HTTP settings, which may also disable it. */
  static UserAgent of(WebClientOptions http) {
    if (!http.isUserAgentEnabled()) {
      return new UserAgent(null);
    }
    String given = http.getUserAgent();
    return new UserAgent(
        given.equals(WebClientOptions.DEFAULT_USER_AGENT) ? withVersion(version()) : given);
  }

  /** Adds the header to a request, unless it is disabled. */
  void addTo(RequestOptions request) {
    if (value != null) {
      request.putHeader(HttpHeaders.USER_AGENT, value);
    }
  }

  /**
   * Returns the header's value for a version.
   *
   * @param version null, or a text that the build has not replaced, if the classes were not built
   *     by this project's build or were repackaged without the file
   */
  static String withVersion(@Nullable String version) {
    return version == null || version.isBlank() || version.contains("$")
        ? PRODUCT
        : PRODUCT + "/" + version.strip();
  }

  private static @Nullable String version() {
    try (InputStream in = UserAgent.class.getResourceAsStream(VERSION)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
