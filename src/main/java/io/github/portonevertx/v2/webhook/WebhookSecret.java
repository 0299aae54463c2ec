package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.text.KeyedHash;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** A webhook secret: the key of the signatures. Never part of a text. */
final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final String SCHEME = "v1,";

  /** A key with fewer bytes could be guessed; Standard Webhooks demands 24. */
  private static final int LEAST_BYTES = 16;

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /**
   * Reads a secret, with or without its prefix.
   *
   * @param name the name of the parameter, for the failure text, which does not quote the secret
   */
  static WebhookSecret of(String text, String name) {
    String secret = Arguments.required(text, name).strip();
    byte[] bytes = decoded(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    if (bytes.length < LEAST_BYTES) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter '"
              + name
              + "' must be a webhook secret of PortOne's console: whsec_ and at least "
              + LEAST_BYTES
              + " bytes in Base64");
    }
    return new WebhookSecret(bytes);
  }

  /** Returns no bytes for a text that is not Base64; the JDK's failure quotes a part of it. */
  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /**
   * Returns whether one of the signatures in a header, separated by spaces, is that of the message.
   * The time it takes does not depend on how much of a signature is right.
   */
  boolean hasSigned(String id, String timestamp, Buffer body, String signatures) {
    byte[] expected = signature(id, timestamp, body).getBytes(StandardCharsets.US_ASCII);
    boolean found = false;
    for (String signature : signatures.split(" ", -1)) {
      found |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }
    return found;
  }

  private String signature(String id, String timestamp, Buffer body) {
    byte[] start = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    return SCHEME + Base64.getEncoder().encodeToString(KeyedHash.of(key, start, body.getBytes()));
  }

  @Override
  public String toString() {
    return "WebhookSecret[***]";
  }
}
