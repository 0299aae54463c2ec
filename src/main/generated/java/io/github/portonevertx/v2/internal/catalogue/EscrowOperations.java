package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code escrow}. */
final class EscrowOperations {
  private static final Parameter PAYMENT_ID = text("paymentId");
  private static final Parameter STORE_ID = text("storeId");
  private static final Parameter SENDER =
      object("sender", EscrowInputs.PAYMENT_ESCROW_SENDER_INPUT);
  private static final Parameter RECEIVER =
      object("receiver", EscrowInputs.PAYMENT_ESCROW_RECEIVER_INPUT);
  private static final Parameter LOGISTICS = object("logistics", EscrowInputs.PAYMENT_LOGISTICS);
  private static final Parameter SEND_EMAIL = flag("sendEmail");
  private static final Parameter PRODUCTS = objects("products", CommonInputs.PAYMENT_PRODUCT_INPUT);

  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          write(
                  "escrow.register",
                  HttpMethod.POST,
                  "/payments/{paymentId}/escrow/logistics",
                  "ApplyEscrowLogisticsResponse",
                  "registers the delivery of an escrow payment")
              .inKorean("에스크로 결제의 배송 정보 등록")
              .path(PAYMENT_ID)
              .body(STORE_ID, SENDER, RECEIVER, LOGISTICS.needed(), SEND_EMAIL, PRODUCTS)
              .callingPg()
              .keyed(),
          write(
                  "escrow.update",
                  HttpMethod.PATCH,
                  "/payments/{paymentId}/escrow/logistics",
                  "ModifyEscrowLogisticsResponse",
                  "changes the delivery of an escrow payment")
              .inKorean("에스크로 결제의 배송 정보 변경")
              .path(PAYMENT_ID)
              .body(STORE_ID, SENDER, RECEIVER, LOGISTICS.needed(), SEND_EMAIL, PRODUCTS)
              .callingPg()
              .keyed(),
          write(
                  "escrow.complete",
                  HttpMethod.POST,
                  "/payments/{paymentId}/escrow/complete",
                  "ConfirmEscrowResponse",
                  "confirms the purchase of an escrow payment")
              .inKorean("에스크로 결제의 구매 확정")
              .path(PAYMENT_ID)
              .body(STORE_ID, flag("fromStore"))
              .callingPg()
              .keyed());

  private EscrowOperations() {}
}
