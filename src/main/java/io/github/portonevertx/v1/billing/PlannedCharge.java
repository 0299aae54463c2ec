package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a {@link ScheduleRequest}: when, how much, what for. What it does not say of the
 * buyer PortOne takes from the billing key.
 */
public final class PlannedCharge extends ChargeRequest<PlannedCharge> {
  private PlannedCharge(Call call) {
    super(call);
  }

  /**
   * A charge with what PortOne needs.
   *
   * @param merchantUid the order number, used for no other payment
   * @param scheduleAt when to charge, in whole seconds
   * @param amount what to charge, in the major unit of the currency
   * @param currency the code of the currency, such as {@code KRW}
   * @param name what is paid for, as the buyer reads it, up to 40 characters
   * @return the charge
   */
  public static PlannedCharge of(
      String merchantUid, Instant scheduleAt, BigDecimal amount, String currency, String name) {
    return new PlannedCharge(
        Call.of("schedules.create")
            .with("merchant_uid", merchantUid)
            .with("schedule_at", Arguments.required(scheduleAt, "schedule_at").getEpochSecond())
            .with("amount", amount)
            .with("currency", currency)
            .with("name", name));
  }

  /** As an entry of the request that holds it: its call is never sent by itself. */
  Map<String, @Nullable Object> fields() {
    return call().parameters();
  }

  /**
   * Says how many things are sold.
   *
   * @param productCount at least 1
   * @return a copy
   */
  public PlannedCharge productCount(int productCount) {
    return new PlannedCharge(call().with("product_count", productCount));
  }

  /**
   * Says what kind of cash receipt is issued. Toss Pay only.
   *
   * @param cashReceiptType for whom
   * @return a copy
   */
  public PlannedCharge cashReceiptType(CashReceiptType cashReceiptType) {
    return new PlannedCharge(
        call()
            .with(
                "cash_receipt_type",
                Arguments.required(cashReceiptType, "cash_receipt_type").wire()));
  }

  /**
   * Says when what was paid for is used, which Naver Pay asks for.
   *
   * @param naverUseConfirm the day, in Korea
   * @return a copy
   */
  public PlannedCharge naverUseConfirm(LocalDate naverUseConfirm) {
    return new PlannedCharge(
        call()
            .with(
                "extra",
                Map.of(
                    "naverUseCfm",
                    DateTimeFormatter.BASIC_ISO_DATE.format(
                        Arguments.required(naverUseConfirm, "naver_use_confirm")))));
  }

  @Override
  PlannedCharge around(Call call) {
    return new PlannedCharge(call);
  }
}
