package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.day;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.money;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.seconds;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.whole;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations for delivery data of escrow payments. */
final class EscrowOperations {
  private static final Parameter[] SENDER = {
    text("name"),
    text("tel"),
    text("addr"),
    text("postcode"),
    text("relationship"),
    object("formed_address", text("address_line_1"), text("address_line_2"))
  };
  private static final Parameter[] RECEIVER = {
    text("name"),
    text("tel"),
    text("addr"),
    text("postcode"),
    object("formed_address", text("address_line_1"), text("address_line_2"))
  };
  private static final Parameter[] DELIVERY = {
    text("company").needed(),
    text("invoice").needed(),
    seconds("sent_at").needed(),
    day("receiving_at"),
    text("address")
  };
  private static final Parameter[] PRODUCT = {
    text("id").needed(),
    text("name").needed(),
    text("code"),
    money("amount").needed(),
    text("currency"),
    whole("quantity"),
    text("tag")
  };

  private EscrowOperations() {}

  static List<Operation> all() {
    return List.of(
        read(
                "escrow.get",
                HttpMethod.GET,
                "/escrows/logis/{imp_uid}",
                "EscrowLogis",
                "delivery data of an escrow payment")
            .inKorean("에스크로 배송 정보 조회")
            .path(IMP_UID),
        write(
                "escrow.update",
                HttpMethod.PUT,
                "/escrows/logis/{imp_uid}",
                "EscrowLogis",
                "changes delivery data of an escrow payment")
            .inKorean("에스크로 배송 정보 수정")
            .path(IMP_UID)
            .body(
                object("sender", SENDER).needed(),
                object("receiver", RECEIVER).needed(),
                object("logis", DELIVERY).needed(),
                objects("products", PRODUCT))
            .callingPg(),
        write(
                "escrow.register",
                HttpMethod.POST,
                "/escrows/logis/{imp_uid}",
                "EscrowLogis",
                "registers delivery data of an escrow payment")
            .inKorean("에스크로 배송 정보 등록")
            .path(IMP_UID)
            .body(
                object("sender", SENDER).needed(),
                object("receiver", RECEIVER).needed(),
                object("logis", DELIVERY).needed(),
                objects("products", PRODUCT),
                flag("send_email"))
            .callingPg());
  }
}
