package io.github.portonevertx.v1.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.v1.Escrow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscrowTest {
  private static final EscrowParty SENDER =
      EscrowParty.builder()
          .name("shop")
          .tel("0200000000")
          .addr("street 1")
          .postcode("00000")
          .relationship("self")
          .formedAddress("street 1", "2nd floor")
          .build();
  private static final EscrowParty RECEIVER = receiver().build();
  private static final EscrowParcel PARCEL =
      EscrowParcel.builder()
          .company("CJ")
          .invoice("1234")
          .sentAt(Instant.ofEpochSecond(10))
          .receivingAt(LocalDate.of(2030, 4, 1))
          .address("street 2")
          .build();
  private static final EscrowProduct PRODUCT =
      EscrowProduct.builder()
          .id("p1")
          .name("book")
          .amount(BigDecimal.TEN)
          .code("c1")
          .currency("KRW")
          .quantity(2)
          .tag("t1")
          .build();
  private static final EscrowShipmentRequest SHIPMENT = shipment().build();

  private static final Object[] SENT = {
    "imp_uid", "imp_1",
    "sender",
        RecordingClient.named(
            "name",
            "shop",
            "tel",
            "0200000000",
            "addr",
            "street 1",
            "postcode",
            "00000",
            "relationship",
            "self",
            "formed_address",
            Map.of("address_line_1", "street 1", "address_line_2", "2nd floor")),
    "receiver",
        RecordingClient.named(
            "name",
            "nobody",
            "tel",
            "01000000000",
            "addr",
            "street 2",
            "postcode",
            "11111",
            "formed_address",
            Map.of("address_line_1", "street 2", "address_line_2", "3rd floor")),
    "logis",
        RecordingClient.named(
            "company",
            "CJ",
            "invoice",
            "1234",
            "sent_at",
            10L,
            "receiving_at",
            "20300401",
            "address",
            "street 2"),
    "products",
        List.of(
            RecordingClient.named(
                "id",
                "p1",
                "name",
                "book",
                "amount",
                BigDecimal.TEN,
                "code",
                "c1",
                "currency",
                "KRW",
                "quantity",
                2,
                "tag",
                "t1"))
  };

  private static EscrowParty.Builder receiver() {
    return EscrowParty.builder()
        .name("nobody")
        .tel("01000000000")
        .addr("street 2")
        .postcode("11111")
        .formedAddress("street 2", "3rd floor");
  }

  private static EscrowShipmentRequest.Builder shipment() {
    return EscrowShipmentRequest.builder()
        .impUid("imp_1")
        .sender(SENDER)
        .receiver(RECEIVER)
        .parcel(PARCEL)
        .products(List.of(PRODUCT));
  }

  private final RecordingClient asked =
      new RecordingClient().answering(Records.sample(EscrowLogis.class));
  private final Escrow escrow = asked.client().escrow();

  @Test
  void readsEveryField() throws ReflectiveOperationException {
    Records.check(EscrowLogis.class, "company invoice sent_at applied_at", "none");
    Records.hides(EscrowLogis.class, "invoice");
  }

  @Test
  void readsADelivery() {
    EscrowLogis delivery = asked.gotWithAll(escrow.get("imp_1"), "escrow.get", "imp_uid", "imp_1");
    assertEquals(Instant.ofEpochSecond(3), delivery.sentAt());
  }

  @Test
  void registersAndChangesADelivery() {
    asked.gotWithAllBut(Set.of("send_email"), escrow.register(SHIPMENT), "escrow.register", SENT);
    asked.gotWithAll(escrow.update(SHIPMENT), "escrow.update", SENT);
    Object[] withMail = Arrays.copyOf(SENT, SENT.length + 2);
    withMail[SENT.length] = "send_email";
    withMail[SENT.length + 1] = false;
    asked.gotWithAll(
        escrow.register(shipment().sendEmail(false).build()), "escrow.register", withMail);
  }

  @Test
  void onlyASenderIsRelatedToTheShop() {
    EscrowShipmentRequest wrong =
        shipment().receiver(receiver().relationship("none").build()).build();
    asked.rejected(escrow.register(wrong), "'relationship'");
  }

  @Test
  void onlyARegisteredDeliveryIsMailed() {
    asked.rejected(escrow.update(shipment().sendEmail(true).build()), "'send_email'");
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void rejectsNullsByTheNameOfTheirField() {
    asked.rejected(escrow.register(shipment().sender(null).build()), "'sender'");
    asked.rejected(escrow.register(shipment().parcel(null).build()), "'logis'");
    asked.rejected(escrow.register(shipment().products(null).build()), "'products'");
    asked.rejected(
        escrow.register(shipment().products(Arrays.asList(PRODUCT, null)).build()), "item 1");
    asked.rejected(
        escrow.register(shipment().receiver(receiver().tel(null).build()).build()), "'tel'");
    asked.rejected(escrow.register(null), "'request'");
    asked.rejected(escrow.update(null), "'request'");
  }

  @Test
  void rejectsADayThatPortOneCannotRead() {
    EscrowParcel parcel =
        EscrowParcel.builder()
            .company("CJ")
            .invoice("1234")
            .sentAt(Instant.ofEpochSecond(10))
            .receivingAt(LocalDate.MAX)
            .build();
    asked.rejected(escrow.register(shipment().parcel(parcel).build()), "'receiving_at'");
  }

  @Test
  void toStringShowsNamesOnly() {
    Records.showsNone(SENDER, "shop", "street");
    Records.showsNone(PARCEL, "1234", "street");
    Records.showsNone(PRODUCT, "book", "p1");
    Records.showsNone(SHIPMENT, "nobody", "street", "1234");
    assertEquals(
        "escrow.register[imp_uid, sender, receiver, logis, products]", SHIPMENT.toString());
  }
}
