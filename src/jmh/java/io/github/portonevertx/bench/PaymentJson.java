package io.github.portonevertx.bench;

/** A payment as PortOne answers it, 1.5 KB in UTF-8, all of it invented. */
final class PaymentJson {
  static final String IMP_UID = "imp_000000000001";

  static final String ENVELOPE =
      """
      {"code":0,"message":null,"response":{"amount":15000,"apply_num":"00000000",\
      "bank_code":null,"bank_name":null,"buyer_addr":"예시로 1/2","buyer_email":"buyer@shop.example",\
      "buyer_name":"홍길동","buyer_postcode":"00000","buyer_tel":"010-0000-0000",\
      "cancel_amount":0,"cancel_history":[],"cancel_reason":null,"cancel_receipt_urls":[],\
      "cancelled_at":0,"card_code":"000","card_issuer_code":null,"card_issuer_name":null,\
      "card_name":"예시카드","card_number":"000000*********0","card_publisher_code":null,\
      "card_publisher_name":null,"card_quota":0,"card_type":0,"cash_receipt_issued":false,\
      "channel":"pc","currency":"KRW","custom_data":"{\\"cart\\":\\"cart-000001\\",\\"coupon\\":null}",\
      "customer_uid":null,"customer_uid_usage":null,"deposit_history":null,"emb_pg_provider":null,\
      "escrow":false,"fail_reason":null,"failed_at":0,"imp_uid":"imp_000000000001",\
      "merchant_uid":"order-20261125-000000000001","name":"예시 상품 외 2건","paid_at":1764000000,\
      "pay_method":"card","pg_id":"simulated-shop","pg_provider":"html5_inicis",\
      "pg_tid":"StdpayCARDsimulated00000000000000000001","promotion":null,\
      "receipt_url":"https://receipt.example/imp_000000000001","sandbox":false,\
      "started_at":1763999950,"status":"paid",\
      "user_agent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)",\
      "vbank_code":null,"vbank_date":0,"vbank_holder":null,"vbank_issued_at":0,"vbank_name":null,\
      "vbank_num":null}}""";

  private PaymentJson() {}
}
