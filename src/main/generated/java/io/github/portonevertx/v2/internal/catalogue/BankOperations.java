package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code banks}. */
final class BankOperations {
  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read("banks.list", HttpMethod.GET, "/banks", "BankInfos", "the names of all banks")
              .inKorean("은행 이름 목록 조회"));

  private BankOperations() {}
}
