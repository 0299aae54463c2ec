package io.github.portonevertx.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** HTTP responses that contain a secret of the request, well-formed or not. */
public final class EchoedHeads {
  private EchoedHeads() {}

  /** Returns each secret as it is and in the encodings in which a server may repeat it. */
  public static Set<String> forms(String... secrets) {
    Set<String> forms = new LinkedHashSet<>();
    for (String secret : secrets) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      forms.add(secret);
      forms.add(Base64.getEncoder().encodeToString(bytes));
      forms.add(Base64.getUrlEncoder().encodeToString(bytes));
      forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
      forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }
    return forms;
  }

  /** Returns a well-formed response without further headers. */
  public static String http(int status, String body) {
    return http(status + " X", "", body);
  }

  /**
   * Returns a well-formed response.
   *
   * @param status the status and the reason
   * @param headers complete lines
   */
  public static String http(String status, String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 "
        + status
        + "\r\n"
        + headers
        + "Content-Length: "
        + length
        + "\r\n\r\n"
        + body;
  }

  /**
   * Returns responses with a secret in every part of their heads and trailers.
   *
   * @param good a body without it
   */
  public static List<String> of(String secret, String good) {
    List<String> echoes = new ArrayList<>();
    echoes.add(http("500 " + secret, "", good));
    echoes.add(http("302 Found", "Location: http://127.0.0.1/" + secret + "\r\n", good));
    echoes.add(http("503 X", "Retry-After: " + secret + "\r\n", good));
    echoes.add(http("400 X", "X-" + secret + ": " + secret + "\r\n", good));
    echoes.add(http("400 X", "Content-Encoding: " + secret + "\r\n", good));
    echoes.add(http("400 X", "Connection: " + secret + "\r\n", good));
    echoes.add(http("400 X", "Set-Cookie: " + secret + "\r\n", good));
    // The responses from here on are malformed.
    echoes.add("HTTP/1.1 200 X\r\nContent-Length: " + secret + "\r\n\r\n" + good);
    echoes.add(
        "HTTP/1.1 200 X\r\nContent-Length: 9\r\nContent-Length: " + secret + "\r\n\r\n" + good);
    echoes.add("HTTP/1.1 200 X\r\nTransfer-Encoding: " + secret + "\r\n\r\n" + good);
    echoes.add("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n" + secret + "\r\n" + good);
    echoes.add("HTTP/1.1 " + secret + " X\r\n\r\n");
    echoes.add("HTTP/" + secret + " 200 X\r\n\r\n");
    echoes.add(secret + " 200 X\r\n\r\n");
    echoes.add(secret);
    echoes.add("HTTP/1.1 200 X\r\n" + secret + "\r\n\r\n");
    echoes.add("HTTP/1.1 200 X\r\n" + secret + " \u0001: x\r\nContent-Length: 0\r\n\r\n");
    echoes.add("HTTP/1.1 200 X\r\nX-A: \u0000" + secret + "\u0001\r\nContent-Length: 0\r\n\r\n");
    echoes.add("HTTP/1.1 200 X\r\nX-A: " + secret.repeat(400) + "\r\n\r\n");
    echoes.add("HTTP/1.1 102 X\r\nX-A: " + secret + "\r\n\r\n" + http(404, good));
    echoes.add("HTTP/1.1 101 X\r\nUpgrade: " + secret + "\r\n\r\n");
    for (String trailer : List.of("X-A: " + secret, secret, secret + ": \u0001" + secret)) {
      echoes.add(
          "HTTP/1.1 404 X\r\nTransfer-Encoding: chunked\r\nTrailer: X-A\r\n\r\n"
              + Integer.toHexString(good.length())
              + "\r\n"
              + good
              + "\r\n0\r\n"
              + trailer
              + "\r\n\r\n");
    }
    return echoes;
  }
}
