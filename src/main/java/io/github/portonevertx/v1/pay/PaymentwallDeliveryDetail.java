package io.github.portonevertx.v1.pay;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of Paymentwall to a delivery.
 *
 * @param errorCode the code of the error; null when there is none
 * @param error the text of the error; null when there is none
 * @param notices the remarks; never null, empty when there are none
 */
public record PaymentwallDeliveryDetail(
    @Nullable Integer errorCode, @Nullable String error, List<String> notices) {
  /** Treats a null list as empty. */
  public PaymentwallDeliveryDetail {
    notices = Fields.list(notices);
  }

  /**
   * Returns whether Paymentwall accepted the delivery. A rejected delivery is not a failure of the
   * call.
   *
   * @return true when there is neither an error code nor an error text
   */
  public boolean isAccepted() {
    return (errorCode == null || errorCode == 0) && (error == null || error.isEmpty());
  }

  /** Returns a text without the error text and the remarks, which may repeat the input. */
  @Override
  public String toString() {
    return "PaymentwallDeliveryDetail[errorCode=" + errorCode + "]";
  }
}
