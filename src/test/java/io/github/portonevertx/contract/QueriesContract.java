package io.github.portonevertx.contract;

/** A contract with payments to query. */
abstract class QueriesContract extends Contract {
  static final String NOT_FOUND = "존재하지 않는 결제정보입니다.";

  String pay(String order, long amount) {
    return simulator.ledger().pay(order, amount).getString("imp_uid");
  }
}
