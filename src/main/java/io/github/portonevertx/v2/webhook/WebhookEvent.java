package io.github.portonevertx.v2.webhook;

import io.vertx.core.json.JsonObject;

/**
 * The content of a webhook: what happened, and the ids that it is about. It states no amount and no
 * status that an application may rely on; query PortOne for those.
 */
public sealed interface WebhookEvent
    permits TransactionEvent, BillingKeyEvent, ConfirmQuestion, WebhookEvent.Unrecognized {
  /**
   * Returns the type of the event.
   *
   * @return PortOne's text of body version 2024-04-25, such as {@code Transaction.Paid}, also for a
   *     body of version 2024-01-01
   */
  String type();

  /**
   * An event of a type that this version of the library does not know. PortOne adds types at any
   * time; they are to be ignored.
   *
   * @param type PortOne's text
   * @param json the whole body; of a form, its fields
   */
  record Unrecognized(String type, JsonObject json) implements WebhookEvent {
    /** Copies the body. */
    public Unrecognized {
      json = json.copy();
    }

    /**
     * Returns a copy of the body.
     *
     * @return the body, as PortOne sent it
     */
    @Override
    public JsonObject json() {
      return json.copy();
    }

    /** Returns the type and the names of the fields; values may be personal data. */
    @Override
    public String toString() {
      return "WebhookEvent.Unrecognized[" + type + ", " + json.fieldNames() + "]";
    }
  }
}
