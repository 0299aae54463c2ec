package io.github.portonevertx.v2.webhook;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A signed message; the signature is made independently of the library and of the testkit. */
record Signed(MultiMap headers, Buffer body) {
  static Signed with(String secret, String id, long timestamp, Buffer body) {
    return with(secret, id, Long.toString(timestamp), body);
  }

  static Signed with(String secret, String id, String timestamp, Buffer body) {
    Buffer signed = Buffer.buffer(id + "." + timestamp + ".").appendBuffer(body);
    return new Signed(
        MultiMap.caseInsensitiveMultiMap()
            .add("webhook-id", id)
            .add("webhook-timestamp", timestamp)
            .add("webhook-signature", "v1," + digest(secret, signed)),
        body);
  }

  private static String digest(String secret, Buffer signed) {
    try {
      byte[] key =
          Base64.getDecoder()
              .decode(secret.replace("whsec_", "").getBytes(StandardCharsets.US_ASCII));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
