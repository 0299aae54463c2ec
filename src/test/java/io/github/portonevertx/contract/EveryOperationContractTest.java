package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.testkit.v1.Certifications;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.billing.AgainRequest;
import io.github.portonevertx.v1.billing.Card;
import io.github.portonevertx.v1.billing.Customer;
import io.github.portonevertx.v1.billing.FoundBillingKeys;
import io.github.portonevertx.v1.billing.IssueRequest;
import io.github.portonevertx.v1.billing.OnetimeRequest;
import io.github.portonevertx.v1.billing.PlannedCharge;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.billing.ScheduleRequest;
import io.github.portonevertx.v1.billing.ScheduleResult;
import io.github.portonevertx.v1.billing.ScheduleStatus;
import io.github.portonevertx.v1.certifications.Carrier;
import io.github.portonevertx.v1.certifications.Certification;
import io.github.portonevertx.v1.certifications.OtpRequest;
import io.github.portonevertx.v1.codes.PgSetting;
import io.github.portonevertx.v1.codes.StandardCode;
import io.github.portonevertx.v1.codes.Tier;
import io.github.portonevertx.v1.escrow.EscrowLogis;
import io.github.portonevertx.v1.escrow.EscrowParcel;
import io.github.portonevertx.v1.escrow.EscrowParty;
import io.github.portonevertx.v1.escrow.EscrowProduct;
import io.github.portonevertx.v1.escrow.EscrowShipmentRequest;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v1.naver.NaverCashAmount;
import io.github.portonevertx.v1.naver.NaverClaimReason;
import io.github.portonevertx.v1.naver.NaverDelivery;
import io.github.portonevertx.v1.naver.NaverDeliveryMethod;
import io.github.portonevertx.v1.naver.NaverHoldReason;
import io.github.portonevertx.v1.naver.NaverHoldRequest;
import io.github.portonevertx.v1.naver.NaverProductOrder;
import io.github.portonevertx.v1.naver.NaverResult;
import io.github.portonevertx.v1.naver.NaverReturnRequest;
import io.github.portonevertx.v1.naver.NaverReview;
import io.github.portonevertx.v1.naver.NaverReviewType;
import io.github.portonevertx.v1.naver.NaverReviewsRequest;
import io.github.portonevertx.v1.naver.NaverShipRequest;
import io.github.portonevertx.v1.naver.ProductOrders;
import io.github.portonevertx.v1.pay.BenepiaPaymentRequest;
import io.github.portonevertx.v1.pay.BenepiaPointRequest;
import io.github.portonevertx.v1.pay.KakaoOrdersRequest;
import io.github.portonevertx.v1.pay.KcpQuickAutopayRequest;
import io.github.portonevertx.v1.pay.KcpQuickDeleteMemberRequest;
import io.github.portonevertx.v1.pay.KcpQuickMoneyRequest;
import io.github.portonevertx.v1.pay.KcpQuickPrepareRequest;
import io.github.portonevertx.v1.pay.PaycoStatus;
import io.github.portonevertx.v1.pay.PaymentwallDeliveryRequest;
import io.github.portonevertx.v1.pay.PaymentwallDeliveryStatus;
import io.github.portonevertx.v1.pay.PaymentwallDeliveryType;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.FoundPayments;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentCancel;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.PreparedPayment;
import io.github.portonevertx.v1.receipts.ExternalReceipt;
import io.github.portonevertx.v1.receipts.ExternalReceiptRequest;
import io.github.portonevertx.v1.receipts.IdentifierType;
import io.github.portonevertx.v1.receipts.PartnerReceipt;
import io.github.portonevertx.v1.receipts.Receipt;
import io.github.portonevertx.v1.receipts.ReceiptRequest;
import io.github.portonevertx.v1.receipts.ReceiptType;
import io.github.portonevertx.v1.vbanks.CvsRequest;
import io.github.portonevertx.v1.vbanks.VbankRequest;
import io.github.portonevertx.v1.vbanks.VbankUpdateRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;

/**
 * Calls all of PortOne V1 through the typed client, in the sequences in which it is used. After the
 * last test every operation of the catalogue has been called with success.
 */
class EveryOperationContractTest extends Contract {
  private static final Card CARD =
      Card.builder()
          .number("0000-0000-0000-0000")
          .expiry(YearMonth.of(2030, 4))
          .birth("000101")
          .pwd2Digit("00")
          .build();

  /** The operations that succeeded in any test. */
  private final Set<String> answered = new ConcurrentSkipListSet<>();

  /** The operations that arrived at PortOne, successful or not. */
  private final Set<String> arrived = new TreeSet<>();

  private PortOneV1Client shop;

  @Override
  PortOneV1Options options() {
    return super.options().setCommandsEnabled(true);
  }

  @BeforeEach
  void openShop() {
    shop = noting(client);
  }

  private PortOneV1Client noting(PortOneV1Client asked) {
    return PortOneV1Client.over(
        call -> asked.send(call).onSuccess(reply -> answered.add(call.action())));
  }

  /** Only the clock of PortOne advances, so the client is replaced: none uses a token for days. */
  private void daysLater(int days) {
    simulator.clock().advance(Duration.ofDays(days));
    shop = noting(open(options()));
  }

  @AfterEach
  void recordRequestedOperations() {
    simulator.requests().forEach(request -> arrived.add(request.operation()));
  }

  @AfterParameterizedClassInvocation
  void assertEveryOperationSucceeded() {
    Set<String> all = new TreeSet<>();
    V1Catalogue.CATALOGUE.all().stream().map(Operation::action).forEach(all::add);
    arrived.retainAll(answered);

    Set<String> missing = new TreeSet<>(all);
    missing.removeAll(arrived);

    assertEquals(Set.of(), missing);
  }

  private static BigDecimal won(long amount) {
    return BigDecimal.valueOf(amount);
  }

  /** Returns the time of the simulator in seconds, PortOne's unit. */
  private Instant now() {
    return Instant.ofEpochSecond(simulator.clock().epochSeconds());
  }

  private String pay(PaymentSeed seed) {
    return simulator.ledger().add(seed).getString("imp_uid");
  }

  private static List<String> orders(Page<Payment> page) {
    return page.list().stream().map(Payment::merchantUid).toList();
  }

  private static List<String> plans(List<ScheduleResult> schedules) {
    return schedules.stream().map(ScheduleResult::merchantUid).sorted().toList();
  }

  private static List<String> ids(NaverResult result) {
    return result.productOrders().stream().map(NaverProductOrder::productOrderId).toList();
  }

  private static List<String> statuses(NaverResult result) {
    return result.productOrders().stream().map(NaverProductOrder::productOrderStatus).toList();
  }

  private static List<String> claims(NaverResult result) {
    return result.productOrders().stream().map(order -> "" + order.claimStatus()).toList();
  }

  @Test
  void aPaymentIsPreparedPaidAndRefundedInTwoSteps() {
    assertEquals(
        new PreparedPayment("order-1", won(10_000), "KRW"),
        shop.prepare().create("order-1", won(10_000)).await());
    assertEquals(
        new PreparedPayment("order-1", won(9_000), "KRW"),
        shop.prepare().update("order-1", won(9_000)).await());
    assertEquals(won(9_000), shop.prepare().get("order-1").await().amount());
    String impUid = pay(PaymentSeed.paid().merchantUid("order-1").amount(9_000));
    String failed = pay(PaymentSeed.failed().merchantUid("order-2").amount(500));

    Payment paid = shop.payments().get(impUid).await();
    assertTrue(paid.isPaid());
    assertEquals(won(9_000), paid.amount());
    assertEquals(won(9_000), paid.refundable());
    FoundPayments found = shop.payments().getMany(List.of(impUid, failed, "imp_none")).await();
    assertEquals(List.of("imp_none"), found.missing());
    assertEquals(2, found.payments().size());
    assertEquals(impUid, shop.payments().find("order-1").await().impUid());
    Page<Payment> ofOrder = shop.payments().findAll("order-2").await();
    assertEquals(1, ofOrder.total());
    assertEquals(PaymentStatus.FAILED, ofOrder.list().get(0).status());
    assertEquals(
        List.of("order-1"), orders(shop.payments().listByStatus(PaymentStatus.PAID).await()));

    Payment part =
        shop.payments()
            .cancel(
                CancelRequest.builder()
                    .impUid(impUid)
                    .amount(won(3_000))
                    .refundable(won(9_000))
                    .reason("한 개가 품절")
                    .build())
            .await();
    assertEquals(PaymentStatus.CANCELLED, part.status());
    assertTrue(part.isPartiallyCancelled());
    assertFalse(part.isFullyCancelled());
    assertEquals(won(3_000), part.cancelAmount());
    assertEquals(won(6_000), part.refundable());
    assertEquals("한 개가 품절", part.cancelReason());

    Payment all =
        shop.payments()
            .cancel(
                CancelRequest.builder()
                    .impUid(impUid)
                    .fullAmount()
                    .refundable(part.refundable())
                    .build())
            .await();
    assertTrue(all.isFullyCancelled());
    assertEquals(won(9_000), all.cancelAmount());
    assertEquals(
        List.of(won(3_000), won(6_000)),
        all.cancelHistory().stream().map(PaymentCancel::amount).toList());
    assertEquals(2, simulator.executions(impUid));
    assertEquals(all, shop.payments().get(impUid).await());
  }

  @Test
  void aPaycoPaymentHasABalanceAndAnOrderStatus() {
    String impUid = pay(PaymentSeed.payco().amount(7_000));

    var balance = shop.payments().balance(impUid).await();
    assertEquals(won(7_000), balance.amount());
    assertEquals(won(7_000), balance.primary().supply());
    assertEquals(1, balance.histories().size());
    assertEquals(
        PaycoStatus.DELIVERY_START,
        shop.payco().updateOrderStatus(impUid, PaycoStatus.DELIVERY_START).await());
  }

  @Test
  void aCardIsStoredAndCharged() {
    Customer key =
        assertInstanceOf(
            Customer.class,
            shop.customers()
                .issue(
                    IssueRequest.builder()
                        .customerUid("buyer-1")
                        .channelKey("channel-key-card")
                        .card(CARD)
                        .customerName("홍길동")
                        .build())
                .await());
    assertEquals("buyer-1", key.customerUid());
    assertEquals("홍길동", key.customerName());
    assertEquals("000000*********0", key.cardNumber());
    assertNotNull(key.inserted());
    assertEquals(key, shop.customers().get("buyer-1").await());

    Payment first =
        shop.subscribe()
            .onetime(
                OnetimeRequest.builder()
                    .merchantUid("first")
                    .amount(won(1_000))
                    .card(CARD)
                    .customerUid("buyer-2")
                    .name("책")
                    .build())
            .await();
    assertTrue(first.isPaid());
    assertEquals("first", first.merchantUid());
    assertEquals("issue", first.customerUidUsage());
    FoundBillingKeys both =
        shop.customers().getMany(List.of("buyer-1", "buyer-2", "nobody")).await();
    assertEquals(2, both.billingKeys().size());
    assertEquals(List.of("nobody"), both.missing());

    Payment again =
        shop.subscribe()
            .again(
                AgainRequest.builder()
                    .customerUid("buyer-1")
                    .merchantUid("second")
                    .amount(won(2_000))
                    .name("잡지")
                    .buyer(Buyer.builder().name("홍길동").build())
                    .build())
            .await();
    assertTrue(again.isPaid());
    assertEquals(won(2_000), again.amount());
    assertEquals("payment", again.customerUidUsage());
    assertEquals("buyer-1", again.customerUid());
    assertEquals(1, simulator.executions("second"));
    assertEquals(List.of("second"), orders(shop.customers().payments("buyer-1").await()));

    assertEquals("buyer-1", shop.customers().delete("buyer-1").await().customerUid());
    assertEquals(FailureKind.NOT_FOUND, failure(shop.customers().get("buyer-1")).kind());
    assertEquals(
        FailureKind.REJECTED,
        failure(
                shop.subscribe()
                    .again(
                        AgainRequest.builder()
                            .customerUid("buyer-1")
                            .merchantUid("third")
                            .amount(won(1))
                            .name("잡지")
                            .build()))
            .kind());
    assertEquals(0, simulator.executions("third"));
  }

  @Test
  void chargesArePlannedExecutedAndRetriedAfterFailure() {
    Instant start = now();
    ScheduleListing quarter =
        ScheduleListing.builder()
            .from(start)
            .to(start.plus(Duration.ofDays(90)))
            .sorting("schedule_at")
            .build();
    shop.customers()
        .issue(
            IssueRequest.builder()
                .customerUid("buyer-1")
                .channelKey("channel-key-card")
                .card(CARD)
                .build())
        .await();

    List<ScheduleResult> planned =
        shop.schedules()
            .create(
                ScheduleRequest.builder()
                    .customerUid("buyer-1")
                    .schedules(
                        List.of(
                            plan("month-1", start.plus(Duration.ofDays(30))),
                            plan("month-2", start.plus(Duration.ofDays(60))),
                            plan("month-3", start.plus(Duration.ofDays(80)))))
                    .build())
            .await();
    assertEquals(List.of("month-1", "month-2", "month-3"), plans(planned));
    assertEquals(ScheduleStatus.SCHEDULED, planned.get(0).scheduleStatus());
    assertEquals(won(4_900), planned.get(0).amount());
    assertNull(planned.get(0).executedAt());
    assertEquals(3, shop.schedules().list(quarter).await().total());
    Instant earlier = start.plus(Duration.ofDays(55));
    assertEquals(earlier, shop.schedules().update("month-2", earlier).await().scheduleAt());

    daysLater(31);
    ScheduleResult ran = shop.schedules().get("month-1").await();
    assertTrue(ran.isPaid());
    assertEquals(ScheduleStatus.EXECUTED, ran.scheduleStatus());
    assertEquals(ran.scheduleAt(), ran.executedAt());
    Payment paid = shop.payments().find("month-1").await();
    assertEquals(ran.impUid(), paid.impUid());
    assertEquals(won(4_900), paid.amount());
    assertEquals("payment.scheduled", paid.customerUidUsage());

    simulator.ledger().failNextCharge("month-2", "한도초과");
    daysLater(25);
    ScheduleResult failed = shop.schedules().get("month-2").await();
    assertFalse(failed.isPaid());
    assertEquals(PaymentStatus.FAILED, failed.paymentStatus());
    assertEquals("한도초과", failed.failReason());
    Instant later = start.plus(Duration.ofDays(60));
    ScheduleResult moved = shop.schedules().reschedule("month-2", later).await();
    assertEquals(ScheduleStatus.SCHEDULED, moved.scheduleStatus());
    assertEquals(later, moved.scheduleAt());
    simulator.ledger().failNextCharge("month-2", "잔액부족");
    daysLater(5);
    assertEquals("잔액부족", shop.schedules().get("month-2").await().failReason());
    Payment retried = shop.schedules().retry("month-2").await();
    assertTrue(retried.isPaid());
    assertEquals("month-2", retried.merchantUid());
    assertEquals(3, simulator.executions("month-2"), "two failures and the last");

    ScheduleResult off = shop.schedules().cancel("buyer-1", List.of("month-3")).await().get(0);
    assertEquals("month-3", off.merchantUid());
    assertEquals(ScheduleStatus.REVOKED, off.scheduleStatus());
    assertNotNull(off.revokedAt());
    ScheduleListing.Builder ofCustomer =
        ScheduleListing.builder().from(start).to(start.plus(Duration.ofDays(90)));
    assertEquals(
        List.of("month-1", "month-2"),
        plans(
            shop.customers()
                .schedules("buyer-1", ofCustomer.status(ScheduleStatus.EXECUTED).build())
                .await()
                .list()));
    assertEquals(
        List.of("month-3"),
        plans(
            shop.schedules()
                .listByCustomer("buyer-1", ofCustomer.status(ScheduleStatus.REVOKED).build())
                .await()
                .list()));
    assertEquals(4, shop.customers().payments("buyer-1").await().total());
    assertEquals(1, simulator.executions("month-1"));
    assertEquals(0, simulator.executions("month-3"));
  }

  private static PlannedCharge plan(String order, Instant at) {
    return PlannedCharge.builder()
        .merchantUid(order)
        .scheduleAt(at)
        .amount(won(4_900))
        .currency("KRW")
        .name("월 구독")
        .build();
  }

  @Test
  void aVirtualAccountWaitsForItsDepositAndIsRefunded() {
    Instant due = now().plus(Duration.ofDays(3));
    Payment waiting =
        shop.vbanks()
            .issue(
                VbankRequest.builder()
                    .channelKey("channel-key-vbank")
                    .merchantUid("vbank-1")
                    .amount(won(20_000))
                    .vbankCode("088")
                    .vbankDue(due)
                    .vbankHolder("예시상점")
                    .buyer(Buyer.builder().name("홍길동").build())
                    .build())
            .await();
    assertEquals(PaymentStatus.READY, waiting.status());
    assertEquals("vbank", waiting.payMethod());
    assertEquals("신한은행", waiting.vbankName());
    assertEquals(due, waiting.vbankDate());
    assertNull(waiting.paidAt());

    Payment changed =
        shop.vbanks()
            .update(
                VbankUpdateRequest.builder()
                    .impUid(waiting.impUid())
                    .amount(won(18_000))
                    .vbankDue(due.plusSeconds(60))
                    .build())
            .await();
    assertEquals(won(18_000), changed.amount());
    assertEquals(due.plusSeconds(60), changed.vbankDate());
    simulator.ledger().deposit(waiting.impUid());
    Payment paid = shop.payments().get(waiting.impUid()).await();
    assertTrue(paid.isPaid());
    assertNotNull(paid.paidAt());

    CancelRequest.Builder refund =
        CancelRequest.builder().impUid(paid.impUid()).fullAmount().refundable(won(18_000));
    assertEquals(FailureKind.REJECTED, failure(shop.payments().cancel(refund.build())).kind());
    assertEquals(0, simulator.executions("vbank-1"), "there is no refund account");
    Payment refunded =
        shop.payments()
            .cancel(
                refund.refundHolder("홍길동").refundBank("088").refundAccount("00000000000").build())
            .await();
    assertTrue(refunded.isFullyCancelled());
    assertEquals(won(0), refunded.refundable());
    assertEquals(1, simulator.executions("vbank-1"));
  }

  @Test
  void unpaidVirtualAccountIsRevoked() {
    Payment account =
        shop.vbanks()
            .issue(
                VbankRequest.builder()
                    .channelKey("channel-key-vbank")
                    .merchantUid("vbank-2")
                    .amount(won(5_000))
                    .vbankCode("004")
                    .vbankDue(now().plusSeconds(60))
                    .build())
            .await();
    assertEquals(PaymentStatus.FAILED, shop.vbanks().revoke(account.impUid()).await().status());
    Payment barcode =
        shop.cvs()
            .issue(
                CvsRequest.builder()
                    .channelKey("channel-key-cvs")
                    .merchantUid("cvs-1")
                    .amount(won(6_000))
                    .name("생수")
                    .build())
            .await();
    assertEquals("cvs", barcode.payMethod());
    assertEquals(won(6_000), barcode.amount());
    assertEquals(PaymentStatus.READY, barcode.status());
    Payment revoked = shop.cvs().revoke(barcode.impUid()).await();
    assertEquals(PaymentStatus.FAILED, revoked.status());
    assertEquals(barcode.impUid(), revoked.impUid());
  }

  @Test
  void certificationIsReadAndDeleted() {
    String impUid =
        shop.certifications()
            .requestOtp(
                OtpRequest.builder()
                    .channelKey("channel-key-danal")
                    .name("홍길동")
                    .phone("01000000000")
                    .birth("20000101")
                    .genderDigit("3")
                    .carrier(Carrier.SKT)
                    .merchantUid("person-1")
                    .build())
            .await()
            .impUid();
    Certification begun = shop.certifications().get(impUid).await();
    assertFalse(begun.certified());
    assertNull(begun.certifiedAt());
    Certification done = shop.certifications().confirmOtp(impUid, Certifications.OTP).await();
    assertTrue(done.certified());
    assertEquals("홍길동", done.name());
    assertEquals("person-1", done.merchantUid());
    assertEquals(LocalDate.of(2000, 1, 1), done.dateOfBirth());
    assertEquals("01000000000", done.phone());
    assertEquals("SKT", done.carrier());
    assertEquals("male", done.gender());
    assertEquals(done, shop.certifications().delete(impUid).await());
    assertEquals(FailureKind.NOT_FOUND, failure(shop.certifications().get(impUid)).kind());
  }

  @Test
  void cashReceiptsAreIssuedAndRevoked() {
    String impUid = pay(PaymentSeed.paid().amount(11_000).with("pay_method", "trans"));
    Receipt receipt =
        shop.receipts()
            .issue(
                ReceiptRequest.builder()
                    .impUid(impUid)
                    .identifier("01000000000")
                    .identifierType(IdentifierType.PHONE)
                    .type(ReceiptType.PERSON)
                    .build())
            .await();
    assertEquals(impUid, receipt.impUid());
    assertEquals(won(11_000), receipt.amount());
    assertEquals(won(1_000), receipt.vat());
    assertEquals("person", receipt.type());
    assertNull(receipt.cancelledAt());
    assertEquals(receipt, shop.receipts().get(impUid).await());
    assertTrue(shop.payments().get(impUid).await().cashReceiptIssued());
    assertNotNull(shop.receipts().revoke(impUid).await().cancelledAt());
    assertFalse(shop.payments().get(impUid).await().cashReceiptIssued());

    ExternalReceipt cash =
        shop.receipts()
            .issueExternal(
                ExternalReceiptRequest.builder()
                    .merchantUid("cash-1")
                    .channelKey("channel-key-kcp")
                    .name("현금 판매")
                    .amount(won(2_200))
                    .identifier("0000000000")
                    .type(ReceiptType.COMPANY)
                    .vatAmount(won(200))
                    .build())
            .await();
    assertEquals("cash-1", cash.merchantUid());
    assertEquals(won(2_200), cash.amount());
    assertEquals(won(200), cash.vat());
    assertEquals("company", cash.type());
    assertEquals(cash, shop.receipts().getExternal("cash-1").await());
    assertNotNull(shop.receipts().revokeExternal("cash-1").await().cancelledAt());
    assertEquals(FailureKind.NOT_FOUND, failure(shop.receipts().getExternal("cash-1")).kind());

    assertEquals(
        "https://receipt.example/" + impUid,
        shop.partners()
            .registerReceipts(
                impUid,
                List.of(
                    share("0000000000", "입점사 가", 7_000).build(),
                    share("0000000001", "입점사 나", 4_000).vatAmount(won(400)).build()))
            .await()
            .receiptUrl());
  }

  private static PartnerReceipt.Builder share(String number, String name, long amount) {
    return PartnerReceipt.builder()
        .businessRegistrationNumber(number)
        .companyName(name)
        .amount(won(amount));
  }

  @Test
  void escrowDeliveryIsRegisteredAndCorrected() {
    String impUid = pay(PaymentSeed.paid().escrow().amount(30_000));
    EscrowParty sender =
        EscrowParty.builder().name("예시상점").tel("02-000-0000").formedAddress("예시로 1", "2층").build();
    EscrowParty receiver =
        EscrowParty.builder().name("홍길동").addr("예시로 2").postcode("00000").build();
    Instant sent = now();

    EscrowLogis registered =
        shop.escrow()
            .register(
                EscrowShipmentRequest.builder()
                    .impUid(impUid)
                    .sender(sender)
                    .receiver(receiver)
                    .parcel(parcel("CJ", "000-1", sent))
                    .products(
                        List.of(
                            EscrowProduct.builder()
                                .id("p-1")
                                .name("책")
                                .amount(won(30_000))
                                .quantity(1)
                                .build()))
                    .sendEmail(true)
                    .build())
            .await();
    assertEquals("000-1", registered.invoice());
    assertEquals("CJ", registered.company());
    assertEquals(sent, registered.sentAt());
    assertNotNull(registered.appliedAt());
    assertEquals(registered, shop.escrow().get(impUid).await());
    EscrowShipmentRequest corrected =
        EscrowShipmentRequest.builder()
            .impUid(impUid)
            .sender(sender)
            .receiver(receiver)
            .parcel(parcel("HANJIN", "000-2", sent))
            .build();
    assertEquals(FailureKind.CONFLICT, failure(shop.escrow().register(corrected)).kind());
    assertEquals("000-2", shop.escrow().update(corrected).await().invoice());
    assertEquals("HANJIN", shop.escrow().get(impUid).await().company());
  }

  private static EscrowParcel parcel(String company, String invoice, Instant sent) {
    return EscrowParcel.builder().company(company).invoice(invoice).sentAt(sent).build();
  }

  @Test
  void naverProductOrdersPassThroughTheirStates() {
    String impUid = pay(PaymentSeed.naverOrder().merchantUid("naver-1").amount(60_000));
    for (int i = 1; i <= 6; i++) {
      simulator.naverOrders().add(impUid, "po-" + i, 10_000);
    }
    ProductOrders one = ProductOrders.only(impUid, List.of("po-1"));
    ProductOrders two = ProductOrders.only(impUid, List.of("po-2"));
    ProductOrders three = ProductOrders.only(impUid, List.of("po-3"));
    NaverDelivery courier =
        NaverDelivery.builder()
            .method(NaverDeliveryMethod.DELIVERY)
            .company("CJGLS")
            .trackingNumber("000-1")
            .build();
    NaverDelivery back =
        NaverDelivery.builder().method(NaverDeliveryMethod.RETURN_INDIVIDUAL).build();

    NaverResult placed = shop.naver().place(ProductOrders.all(impUid)).await();
    assertEquals(6, placed.productOrders().size());
    assertFalse(placed.partial());
    NaverResult sent =
        shop.naver()
            .ship(
                NaverShipRequest.builder()
                    .orders(
                        ProductOrders.only(impUid, List.of("po-1", "po-2", "po-3", "po-4", "po-9")))
                    .dispatchedAt(now())
                    .delivery(courier)
                    .build())
            .await();
    assertEquals(List.of("po-1", "po-2", "po-3", "po-4"), ids(sent));
    assertEquals("DELIVERING", statuses(sent).get(0));
    assertTrue(sent.partial());
    assertEquals(List.of("po-9"), sent.missing());

    assertEquals(
        List.of("CANCELED"),
        statuses(
            shop.naver()
                .cancel(ProductOrders.only(impUid, List.of("po-5")), NaverClaimReason.SOLD_OUT)
                .await()));
    simulator.naverOrders().claim("po-6", "CANCEL", "CANCEL_REQUEST");
    assertEquals(
        List.of("CANCEL_DONE"),
        claims(shop.naver().approveCancel(ProductOrders.only(impUid, List.of("po-6"))).await()));

    assertEquals(
        List.of("RETURN_REQUEST"),
        claims(
            shop.naver()
                .requestReturn(
                    NaverReturnRequest.builder()
                        .orders(one)
                        .delivery(back)
                        .reason(NaverClaimReason.BROKEN)
                        .build())
                .await()));
    shop.naver()
        .withholdReturn(
            NaverHoldRequest.builder()
                .orders(one)
                .memo("배송비 미입금")
                .reason(NaverHoldReason.RETURN_DELIVERY_FEE)
                .extraCharge(won(2_500))
                .build())
        .await();
    assertEquals(
        FailureKind.OUTCOME_UNKNOWN, failure(shop.naver().approveReturn(one)).kind(), "on hold");
    shop.naver().resolveReturn(one).await();
    assertEquals(List.of("RETURNED"), statuses(shop.naver().approveReturn(one, "확인").await()));
    shop.naver()
        .requestReturn(NaverReturnRequest.builder().orders(two).delivery(back).build())
        .await();
    assertEquals(List.of("RETURN_REJECT"), claims(shop.naver().rejectReturn(two, "사용 흔적").await()));
    simulator.naverOrders().claim("po-3", "EXCHANGE", "EXCHANGE_REQUEST");
    assertEquals(List.of("COLLECT_DONE"), claims(shop.naver().collectExchanged(three).await()));
    assertEquals(
        List.of("EXCHANGE_REDELIVERING"),
        claims(shop.naver().shipExchanged(three, courier).await()));

    List<NaverProductOrder> all = shop.naver().productOrders(impUid).await();
    assertEquals(6, all.size());
    NaverProductOrder returned = shop.naver().productOrder("po-1").await();
    assertEquals("RETURNED", returned.productOrderStatus());
    assertEquals(won(10_000), returned.productAmount());
    assertTrue(all.contains(returned));
    assertEquals(won(30_000), shop.payments().get(impUid).await().cancelAmount());
    assertEquals(3, simulator.executions(impUid));
  }

  @Test
  void naverPointsConfirmationCashAndReviews() {
    String impUid = pay(PaymentSeed.naverPay().merchantUid("naver-2").amount(11_000));

    assertEquals(
        new NaverCashAmount(won(11_000), won(0), won(11_000), won(10_000), won(1_000)),
        shop.naver().cashAmount(impUid).await());
    shop.naver().confirm(impUid, "admin").await();
    shop.naver().depositPoint(impUid).await();
    assertEquals(2, simulator.executions(impUid));

    Instant written = now();
    simulator.naverOrders().review("review-1", false, written);
    simulator.naverOrders().review("review-2", true, written);
    List<NaverReview> reviews =
        shop.naver()
            .reviews(
                NaverReviewsRequest.builder()
                    .channelKey("channel-key-naver")
                    .from(written.minusSeconds(60))
                    .to(written)
                    .reviewType(NaverReviewType.PREMIUM)
                    .build())
            .await();
    assertEquals(List.of("review-2"), reviews.stream().map(NaverReview::reviewId).toList());
    assertEquals(written, reviews.get(0).createdAt());
  }

  @Test
  void kcpQuickPaysByMoneyAndByKey() {
    simulator.kcpQuick().member("member-1");
    simulator.kcpQuick().autopayKey("buyer-1");
    shop.kcpquick().createPrepare(deal().prepaidAmount(won(1_000)).build()).await();
    assertEquals(
        FailureKind.CONFLICT, failure(shop.kcpquick().createPrepare(deal().build())).kind());
    shop.kcpquick().updatePrepare(deal().prepaidAmount(won(1_500)).build()).await();

    Payment money =
        shop.kcpquick()
            .payMoney(
                KcpQuickMoneyRequest.builder()
                    .memberId("member-1")
                    .channelKey("channel-key-kcp")
                    .impUid("imp_kcp_1")
                    .merchantUid("kcp-1")
                    .name("커피")
                    .amount(won(1_500))
                    .build())
            .await();
    assertTrue(money.isPaid());
    assertEquals("imp_kcp_1", money.impUid());
    assertEquals(won(1_500), money.amount());
    assertEquals(1, simulator.executions("kcp-1"));
    Payment key =
        shop.kcpquick()
            .payAutopay(
                KcpQuickAutopayRequest.builder()
                    .customerUid("buyer-1")
                    .merchantUid("kcp-2")
                    .name("케이크")
                    .buyer(Buyer.builder().name("홍길동").build())
                    .amount(won(8_000))
                    .build())
            .await();
    assertTrue(key.isPaid());
    assertEquals("kcp-2", key.merchantUid());
    assertEquals("buyer-1", key.customerUid());
    assertEquals("buyer-1", shop.kcpquick().deleteAutopay("buyer-1").await().customerUid());
    assertEquals(
        "member-1", shop.kcpquick().releaseFido("member-1", "channel-key-kcp").await().memberId());
    assertEquals(
        "member-1",
        shop.kcpquick()
            .deleteMember(
                KcpQuickDeleteMemberRequest.builder()
                    .memberId("member-1")
                    .siteCode("S0000")
                    .partnerType("P")
                    .partnerSubtype("S")
                    .build())
            .await()
            .memberId());
  }

  private static KcpQuickPrepareRequest.Builder deal() {
    return KcpQuickPrepareRequest.builder()
        .merchantUid("kcp-1")
        .btid("bt-1")
        .custIp("192.0.2.1")
        .codeVerifier("verifier");
  }

  @Test
  void benepiaPointsPayAnOrder() {
    BenepiaPointRequest account =
        BenepiaPointRequest.builder()
            .user("benepia-user")
            .password("invented")
            .channelKey("channel-key-benepia")
            .build();
    BigDecimal before = shop.benepia().point(account).await().point();
    Payment paid =
        shop.benepia()
            .pay(
                BenepiaPaymentRequest.builder()
                    .user("benepia-user")
                    .password("invented")
                    .channelKey("channel-key-benepia")
                    .merchantUid("welfare-1")
                    .name("책")
                    .amount(won(700))
                    .build())
            .await();
    assertTrue(paid.isPaid());
    assertEquals("point", paid.payMethod());
    assertEquals(1, simulator.executions("welfare-1"));
    assertEquals(before.subtract(won(700)), shop.benepia().point(account).await().point());
  }

  @Test
  void paymentwallDeliveryIsRegistered() {
    String impUid = pay(PaymentSeed.paid().merchantUid("wall-1"));
    assertTrue(
        shop.paymentwall()
            .registerDelivery(
                PaymentwallDeliveryRequest.builder()
                    .impUid(impUid)
                    .merchantUid("wall-1")
                    .type(PaymentwallDeliveryType.PHYSICAL)
                    .status(PaymentwallDeliveryStatus.ORDER_SHIPPED)
                    .deliveryAt(now().plusSeconds(86_400))
                    .updateAt(now())
                    .refundable(true)
                    .email("buyer@shop.example")
                    .build())
            .await()
            .isAccepted());
  }

  @Test
  void codesTiersAndChannelsAreLookedUp() {
    List<StandardCode> cards = shop.codes().cards().await();
    List<StandardCode> banks = shop.codes().banks().await();
    assertTrue(cards.contains(new StandardCode("366", "신한카드")));
    assertTrue(banks.contains(new StandardCode("088", "신한은행")));
    assertEquals(cards.get(0), shop.codes().card(cards.get(0).code()).await());
    assertEquals(banks.get(0), shop.codes().bank(banks.get(0).code()).await());
    assertEquals(new Tier("AAA", "예시 하위상점"), shop.tiers().get("AAA").await());
    List<PgSetting> channels = shop.users().pgSettings().await();
    assertEquals(
        List.of("html5_inicis", "danal"), channels.stream().map(PgSetting::pgProvider).toList());
    assertTrue(channels.get(1).sandbox());
  }

  @SuppressWarnings("deprecation")
  @Test
  void operationsRemovedByPortOneAreStillSent() {
    assertEquals("홍길동", shop.vbanks().holder("088", "00000000000").await().bankHolder());
    assertEquals(
        "20240701",
        shop.kakao()
            .orders(
                KakaoOrdersRequest.builder()
                    .day(LocalDate.of(2024, 7, 1))
                    .cid("TC0ONETIME")
                    .page(2)
                    .build())
            .await()
            .body()
            .get("payment_request_date"));
  }
}
