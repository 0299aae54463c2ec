package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code virtualAccounts}. */
final class VirtualAccountOperations {
  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          write(
                  "virtualAccounts.close",
                  HttpMethod.POST,
                  "/payments/{paymentId}/virtual-account/close",
                  "CloseVirtualAccountResponse",
                  "closes a virtual account that waits for a deposit")
              .inKorean("입금 대기 중인 가상계좌 말소")
              .path(text("paymentId"))
              .query(text("storeId"))
              .callingPg()
              .keyed());

  private VirtualAccountOperations() {}
}
