package io.github.portonevertx.v2.internal;

import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Setting;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.github.portonevertx.v2.internal.json.V2Json;
import java.util.List;
import java.util.regex.Pattern;

/** PortOne V2 as the neutral packages see it. */
public final class V2Api {
  /** The store that a call is for; {@link StoreId} turns it into a parameter. */
  public static final Setting STORE_ID =
      new Setting(
          "store-id",
          null,
          false,
          Pattern.compile("[\\x21-\\x7e]{1,100}"),
          "1 to 100 ASCII characters without spaces");

  /** The key with which PortOne executes a write once, however often it is sent. */
  public static final Setting IDEMPOTENCY_KEY =
      new Setting(
          "idempotency-key",
          "Idempotency-Key",
          true,
          Pattern.compile("[A-Za-z0-9_-]{16,256}"),
          "16 to 256 letters, digits, hyphens and underscores");

  /** The API. */
  public static final Api API =
      new Api(
          "v2",
          V2Catalogue.CATALOGUE,
          V2Json.CODEC,
          List.of(STORE_ID, IDEMPOTENCY_KEY),
          List.of(
              "paymentId",
              "txId",
              "transactionId",
              "cancellationId",
              "scheduleIds",
              "sessionId",
              "identityVerificationId"));

  private V2Api() {}
}
