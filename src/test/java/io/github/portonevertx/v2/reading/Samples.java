package io.github.portonevertx.v2.reading;

import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.v2.billingkeys.BillingKeyInfo;
import io.github.portonevertx.v2.cashreceipts.CashReceipt;
import io.github.portonevertx.v2.identityverifications.IdentityVerification;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.github.portonevertx.v2.payments.CancelPaymentResponse;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentCursorPage;
import io.github.portonevertx.v2.payments.PaymentPage;
import io.github.portonevertx.v2.paymentschedules.PaymentSchedule;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bodies of answers in {@code src/test/resources/v2/sample-bodies}, all of them invented. */
final class Samples {
  private static final Path FOLDER = Path.of("src/test/resources/v2/sample-bodies");

  private Samples() {}

  /**
   * A body.
   *
   * @param file the name of its file
   * @param type the record that it is read as
   */
  record Sample(String file, Class<?> type) {
    JsonObject json() {
      return Samples.json(file);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Sample> all() {
    return List.of(
        new Sample("payment-ready.json", Payment.class),
        new Sample("payment-pay-pending.json", Payment.class),
        new Sample("payment-virtual-account-issued.json", Payment.class),
        new Sample("payment-paid-card.json", Payment.class),
        new Sample("payment-paid-easy-pay-usd.json", Payment.class),
        new Sample("payment-partial-cancelled.json", Payment.class),
        new Sample("payment-cancelled-v1.json", Payment.class),
        new Sample("payment-failed.json", Payment.class),
        new Sample("payments-page.json", PaymentPage.class),
        new Sample("payments-by-cursor.json", PaymentCursorPage.class),
        new Sample("cancel-succeeded.json", CancelPaymentResponse.class),
        new Sample("cancel-requested.json", CancelPaymentResponse.class),
        new Sample("billing-key-issued.json", BillingKeyInfo.class),
        new Sample("billing-key-deleted.json", BillingKeyInfo.class),
        new Sample("schedule-scheduled.json", PaymentSchedule.class),
        new Sample("schedule-failed.json", PaymentSchedule.class),
        new Sample("cash-receipt-issued.json", CashReceipt.class),
        new Sample("identity-verification-verified.json", IdentityVerification.class));
  }

  /** Returns the content of a file. */
  static JsonObject json(String file) {
    try {
      return new JsonObject(Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of all files. */
  static List<String> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Reads JSON text as a client reads PortOne's answer to a query. */
  static <T> T read(JsonObject json, Class<T> type) {
    byte[] bytes = json.encode().getBytes(StandardCharsets.UTF_8);
    return ApiReply.ofText(
            V2Json.CODEC, V2Catalogue.CATALOGUE.require("payments.get"), bytes, 0, bytes.length)
        .as(type);
  }
}
