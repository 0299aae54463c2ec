package shop;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.Payment;
import java.util.concurrent.CompletionStage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

// [controller]
/** Payments for the pages of the shop. No thread waits for PortOne. */
@RestController
class PaymentController {
  private final PortOneV2Client portOne;

  PaymentController(PortOneV2Client portOne) {
    this.portOne = portOne;
  }

  /** What a page shows of a payment; the payment itself has data of the buyer. */
  record PaymentView(String id, String status, long total, long refundable) {
    static PaymentView of(Payment payment) {
      return new PaymentView(
          payment.id(), payment.status().wire(), payment.amount().total(), payment.refundable());
    }
  }

  @GetMapping("/payments/{id}")
  CompletionStage<PaymentView> payment(@PathVariable("id") String id) {
    return portOne.payments().get(id).map(PaymentView::of).toCompletionStage();
  }

  @ExceptionHandler
  ProblemDetail failed(PortOneException failure) {
    HttpStatus status =
        switch (failure.kind()) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case INVALID_REQUEST -> HttpStatus.BAD_REQUEST;
          case UNAVAILABLE, RATE_LIMITED -> HttpStatus.SERVICE_UNAVAILABLE;
          case TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
          default -> HttpStatus.BAD_GATEWAY;
        };
    // The text of PortOne is for the log of the shop, not for its visitors.
    return ProblemDetail.forStatusAndDetail(status, failure.kind().name());
  }
}
// [/controller]
