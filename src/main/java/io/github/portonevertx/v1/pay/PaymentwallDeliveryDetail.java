package io.github.portonevertx.v1.pay;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Paymentwall said to a delivery.
 *
 * @param errorCode what was wrong; null when all is well
 * @param error the same in words; null when all is well
 * @param notices remarks; never null, empty when there are none
 */
public record PaymentwallDeliveryDetail(
    @Nullable Integer errorCode, @Nullable String error, List<String> notices) {
  /** A list that is null counts as empty. */
  public PaymentwallDeliveryDetail {
    notices = Fields.list(notices);
  }

  /**
   * Whether Paymentwall took the delivery. A delivery that it did not take is an answer, too, not a
   * failure of the call.
   *
   * @return true when there is neither an error code nor an error text
   */
  public boolean isAccepted() {
    return (errorCode == null || errorCode == 0) && (error == null || error.isEmpty());
  }

  /** Leaves out texts, which may repeat what was sent. */
  @Override
  public String toString() {
    return "PaymentwallDeliveryDetail[errorCode=" + errorCode + "]";
  }
}
