package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.internal.webhook.WebhookRequest;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** Reads the bodies that PortOne V1 sends: JSON or forms, depending on the console. */
final class V1Body {
  private V1Body() {}

  /**
   * Returns the fields of the body, whether a {@code BodyHandler} has read it or not.
   *
   * @return fails with a {@link io.github.portonevertx.internal.webhook.RefusedException} with the
   *     HTTP status of the answer
   */
  static Future<JsonObject> read(RoutingContext call) {
    return WebhookRequest.read(call)
        .map(
            body ->
                Objects.requireNonNullElseGet(
                    WebhookRequest.attributes(call, body), () -> body.fields(V1Json.CODEC)));
  }
}
