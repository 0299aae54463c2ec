package io.github.portonevertx.v1.naver;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which product orders of a payment a write means: all, or those it names.
 *
 * @param impUid PortOne's id of the payment
 * @param ids Naver's ids of the product orders; null for all
 */
public record ProductOrders(String impUid, @Nullable List<String> ids) {
  /** Copies the ids. */
  public ProductOrders {
    Arguments.required(impUid, "imp_uid");
    ids = ids == null ? null : Arguments.items(ids, "ids");
  }

  /**
   * All product orders of a payment.
   *
   * @param impUid PortOne's id of the payment
   * @return the choice
   */
  public static ProductOrders all(String impUid) {
    return new ProductOrders(impUid, null);
  }

  /**
   * Some product orders of a payment.
   *
   * @param impUid PortOne's id of the payment
   * @param ids Naver's ids of the product orders, one or more; none is refused when it is sent
   * @return the choice
   */
  public static ProductOrders only(String impUid, Collection<String> ids) {
    return new ProductOrders(impUid, Arguments.items(ids, "ids"));
  }

  Call call(String action) {
    return Call.of(action).with("imp_uid", impUid).withIfPresent("product_order_id", ids);
  }

  /** The ids asked for that are not in an answer. */
  List<String> missingIn(List<NaverProductOrder> answered) {
    List<String> missing = new ArrayList<>(ids == null ? List.of() : ids);
    answered.forEach(done -> missing.removeIf(done.productOrderId()::equals));
    return missing;
  }
}
