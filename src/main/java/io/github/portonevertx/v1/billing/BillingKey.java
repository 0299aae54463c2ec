package io.github.portonevertx.v1.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card that PortOne can charge without the buyer: at one PG ({@link Customer}) or at several
 * ({@link SuperBillingKey}).
 *
 * <pre>{@code
 * if (key instanceof SuperBillingKey several) {
 *   several.failedChannels().forEach(channel -> …);
 * }
 * }</pre>
 */
public sealed interface BillingKey permits Customer, SuperBillingKey {

  /**
   * Reads either kind. PortOne does not say which one it sends, so the fields decide that only a
   * key at several PGs has; whatever lacks them all is taken for a key at one PG.
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
   * The id the shop chose, by which the key is charged.
   *
   * @return the id, never null
   */
  String customerUid();

  /**
   * The customer's id at a PG that wants one.
   *
   * @return the id, null with all other PGs
   */
  @Nullable String customerId();

  /**
   * The customer's name.
   *
   * @return the name, null when not given
   */
  @Nullable String customerName();

  /**
   * The customer's phone number.
   *
   * @return the number, null when not given
   */
  @Nullable String customerTel();

  /**
   * The customer's mail address.
   *
   * @return the address, null when not given
   */
  @Nullable String customerEmail();

  /**
   * The customer's address.
   *
   * @return the address, null when not given
   */
  @Nullable String customerAddr();

  /**
   * The customer's postal code.
   *
   * @return the code, null when not given
   */
  @Nullable String customerPostcode();
}
