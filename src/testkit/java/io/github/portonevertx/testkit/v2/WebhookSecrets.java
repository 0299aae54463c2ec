package io.github.portonevertx.testkit.v2;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The webhook secrets of one mode, at most two, and the signatures with them. All invented. */
final class WebhookSecrets {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final String mode;
  private final AtomicInteger made = new AtomicInteger();

  /** The valid secrets, the newest first. */
  private final List<String> secrets = new CopyOnWriteArrayList<>();

  /** Creates the secrets of a mode, of which there is one. */
  WebhookSecrets(String mode) {
    this.mode = mode;
    rotate();
  }

  /** Returns the newest secret. */
  String current() {
    return secrets.get(0);
  }

  /** Makes a new secret, which is valid beside the one before it. */
  String rotate() {
    String text = "simulated-%s-secret-%08d".formatted(mode, made.incrementAndGet());
    String secret =
        PREFIX + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    secrets.add(0, secret);
    while (secrets.size() > 2) {
      secrets.remove(2);
    }
    return secret;
  }

  /** Ends the validity of all secrets but the newest. */
  void retire() {
    while (secrets.size() > 1) {
      secrets.remove(1);
    }
  }

  /** Signs a message with all valid secrets. */
  SignedMessage sign(String id, long timestamp, String contentType, String body) {
    String signatures =
        secrets.stream()
            .map(secret -> signature(secret, id, timestamp, body))
            .collect(Collectors.joining(" "));
    return new SignedMessage(id, Long.toString(timestamp), signatures, contentType, body);
  }

  /** Returns the signature of a message with any secret. */
  static String signature(String secret, String id, long timestamp, String body) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String text = id + "." + timestamp + "." + body;
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSecrets[" + mode + ", " + secrets.size() + "]";
  }
}
