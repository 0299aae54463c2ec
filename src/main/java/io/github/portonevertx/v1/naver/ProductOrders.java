package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The product orders of a payment that a write applies to: all of them, or those with an id. */
public final class ProductOrders {
  private final JsonFields fields;

  private ProductOrders(JsonFields fields) {
    this.fields = fields;
  }

  /**
   * Returns all product orders of a payment.
   *
   * @param impUid PortOne's id of the payment
   * @return the choice
   */
  public static ProductOrders all(String impUid) {
    return new ProductOrders(JsonFields.empty().with("imp_uid", impUid));
  }

  /**
   * Returns some product orders of a payment.
   *
   * @param impUid PortOne's id of the payment
   * @param ids Naver's ids of the product orders, one or more; an empty list and {@code null} are
   *     rejected when the call is sent
   * @return the choice
   */
  public static ProductOrders only(String impUid, Collection<String> ids) {
    // A null stays in the call, where it is rejected: without ids the call would mean all.
    return new ProductOrders(
        all(impUid).fields.with("product_order_id", ids == null ? null : new ArrayList<>(ids)));
  }

  /** {@return the fields that are set, by the names of PortOne's parameters} */
  public Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "ProductOrders" + fields;
  }
}
