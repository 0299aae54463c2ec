package io.github.portonevertx.v1.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A billing key: a stored card that PortOne can charge without the buyer, at one PG ({@link
 * Customer}) or at several ({@link SuperBillingKey}).
 *
 * <pre>{@code
 * if (billingKey instanceof SuperBillingKey several) {
 *   several.failedChannels().forEach(channel -> checkManually(channel));
 * }
 * }</pre>
 */
public sealed interface BillingKey permits Customer, SuperBillingKey {

  /**
   * Creates a key of either kind from JSON. PortOne does not name the kind, so the presence of
   * fields that only a key at several PGs has decides.
   *
   * @param fields as PortOne sent them
   * @return the key
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static BillingKey of(Map<String, @Nullable Object> fields) {
    boolean several =
        Stream.of("channelGroupId", "succeededChannels", "failedChannels")
            .anyMatch(name -> fields.get(name) != null);
    return V1Json.CODEC.convert(
        new JsonObject(fields),
        V1Json.CODEC.type(several ? SuperBillingKey.class : Customer.class));
  }

  /**
   * Returns the id that the shop chose, which charges use.
   *
   * @return the id, never null
   */
  String customerUid();

  /**
   * Returns the customer's id at a PG that requires one.
   *
   * @return the id, null with all other PGs
   */
  @Nullable String customerId();

  /**
   * Returns the customer's name.
   *
   * @return the name, null when not given
   */
  @Nullable String customerName();

  /**
   * Returns the customer's phone number.
   *
   * @return the number, null when not given
   */
  @Nullable String customerTel();

  /**
   * Returns the customer's email address.
   *
   * @return the address, null when not given
   */
  @Nullable String customerEmail();

  /**
   * Returns the customer's address.
   *
   * @return the address, null when not given
   */
  @Nullable String customerAddr();

  /**
   * Returns the customer's postal code.
   *
   * @return the code, null when not given
   */
  @Nullable String customerPostcode();
}
