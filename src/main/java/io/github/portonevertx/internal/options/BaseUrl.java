package io.github.portonevertx.internal.options;

import io.github.portonevertx.PortOneException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The check of a server's URL: absolute, and encrypted except on the loopback.
 *
 * @param rejectedHost the host of another API, which is rejected, in lower case
 * @param whyRejected the end of the failure text for that host, after the name of the option
 */
record BaseUrl(String rejectedHost, String whyRejected) implements Check<String> {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private static final int LAST_PORT = 65_535;

  /**
   * Returns the URL without trailing slashes.
   *
   * @throws PortOneException without the URL in its text, because it may contain a password
   */
  @Override
  public String apply(String key, String url) {
    URI uri = uri(key, Check.notBlank().apply(key, url));
    if (uri.getHost() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      throw Check.invalid(key, "must be an absolute URL without user, query and fragment");
    }
    if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
      throw Check.invalid(key, "must have a port from 1 to " + LAST_PORT + ", or none");
    }
    if (isRejected(uri.getHost())) {
      throw Check.invalid(key, whyRejected);
    }
    boolean loopback = LOOPBACK.matcher(uri.getHost()).matches();
    if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && loopback)) {
      throw Check.invalid(key, "must be https; plain http is for the loopback only");
    }
    return url.replaceAll("/+$", "");
  }

  private static URI uri(String key, String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      // The exception quotes the URL, so it is not the cause of the failure.
      throw Check.invalid(key, "is not a URL");
    }
  }

  /** Returns whether the host is the rejected one, with or without a trailing dot. */
  private boolean isRejected(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals(rejectedHost) || lower.equals(rejectedHost + ".");
  }
}
