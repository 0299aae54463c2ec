package io.github.portonevertx.internal.options;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rejects HTTP settings that could expose the key, secret or token, or that cannot be sent. */
final class HttpRules {
  private static final Set<String> TLS = Set.of("TLSv1.2", "TLSv1.3");

  /**
   * Parts of the names of cipher suites without encryption, without authentication or with broken
   * algorithms, in the spelling of the JDK and of OpenSSL.
   */
  private static final Set<String> WEAK =
      Set.of(
          "NULL", "ENULL", "ANULL", "ANON", "ADH", "AECDH", "EXPORT", "EXP", "RC2", "RC4", "DES",
          "DES40", "3DES", "MD5");

  private static final Pattern HEADER_TEXT = Pattern.compile("[ -~]*");

  private HttpRules() {}

  /**
   * Returns the settings if they are safe.
   *
   * @param option the option that they belong to
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the rejected setting
   */
  static WebClientOptions check(String option, WebClientOptions http) {
    reject(
        http.isTrustAll(),
        option + ".trustAll",
        "must be false: trust the one certificate you need instead");
    reject(!http.isVerifyHost(), option + ".verifyHost", "must be true");
    reject(
        http.getLogActivity(),
        option + ".logActivity",
        "must be false: it would write the secret and the token into the log");
    reject(
        http.isShared(),
        option + ".shared",
        "must be false: another client of the same name would decide about trust and logging");
    reject(
        http.isPipelining(),
        option + ".pipelining",
        "must be false: one broken connection would leave several commands with an unknown outcome");
    reject(
        http.isUserAgentEnabled() && !isHeaderText(http.getUserAgent()),
        option + ".userAgent",
        "must contain printable ASCII characters only; userAgentEnabled=false disables the header");
    for (String protocol : http.getEnabledSecureTransportProtocols()) {
      reject(
          !TLS.contains(protocol),
          option + ".enabledSecureTransportProtocols",
          "must name TLSv1.2 and TLSv1.3 only");
    }
    for (String suite : http.getEnabledCipherSuites()) {
      reject(
          isWeak(suite),
          option + ".enabledCipherSuites",
          "must not name suites without authentication or strong encryption");
    }
    return http;
  }

  private static boolean isHeaderText(@Nullable String text) {
    return text != null && !text.isBlank() && HEADER_TEXT.matcher(text).matches();
  }

  private static boolean isWeak(String suite) {
    return Stream.of(suite.toUpperCase(Locale.ROOT).split("[_-]", -1)).anyMatch(WEAK::contains);
  }

  private static void reject(boolean wrong, String setting, String why) {
    if (wrong) {
      throw Check.invalid(setting, why);
    }
  }
}
