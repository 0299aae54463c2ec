package io.github.portonevertx.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The pages of a day with a million payments, at equal distances in time. All payments are the same
 * except for their ids, so that the server makes a page in about the time of copying it.
 */
final class ListingPages {
  static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
  static final Duration DAY = Duration.ofDays(1);
  static final int PAYMENTS = 1_000_000;

  /** Marks the place of the number of a payment, which has that many digits, lowest first. */
  private static final char NUMBER = '@';

  private static final int DIGITS = 7;
  static final String PLACE = "@######";

  /** A payment of V1, with the place of its number. */
  static final String V1_PAYMENT =
      PaymentJson.ENVELOPE
          .substring(PaymentJson.ENVELOPE.indexOf("{\"amount\""), PaymentJson.ENVELOPE.length() - 1)
          .replace(PaymentJson.IMP_UID, "imp_" + PLACE)
          .replace("buyer@", "buyer.");

  /** A payment of V2, with the place of its number. */
  static final String V2_PAYMENT =
      """
      {"status":"PAID","id":"p-@######","transactionId":"t-@######","merchantId":"merchant-0","storeId":"store-0",\
      "channel":{"type":"LIVE","id":"channel-id-0","key":"channel-key-0","name":"예시",\
      "pgProvider":"HTML5_INICIS","pgMerchantId":"MID0"},"version":"V2","requestedAt":"%s",\
      "updatedAt":"2026-11-20T00:00:01Z","statusChangedAt":"2026-11-20T00:00:01Z",\
      "orderName":"예시 상품 외 2건","amount":{"total":15000,"taxFree":0,"vat":1364,"supply":13636,\
      "discount":0,"paid":15000,"cancelled":0,"cancelledTaxFree":0},"currency":"KRW",\
      "customer":{"name":"홍길동","email":"buyer.shop.example","phoneNumber":"010-0000-0000"},\
      "paidAt":"2026-11-20T00:00:01Z","pgTxId":"StdpayCARDsimulated0000000000000000000",\
      "receiptUrl":"https://receipt.example/0"}"""
          .formatted(START);

  private static final Template V1_PAYMENTS = Template.of(V1_PAYMENT);
  private static final Template V2_PAYMENTS = Template.of(V2_PAYMENT);

  private ListingPages() {}

  static Buffer of(HttpServerRequest request) {
    return "/payments".equals(request.path()) ? v2(request) : v1(request);
  }

  private static Buffer v1(HttpServerRequest request) {
    int page = Integer.parseInt(request.getParam("page", "1"));
    int limit = Integer.parseInt(request.getParam("limit", "20"));
    long start = START.getEpochSecond();
    int from = position((Long.parseLong(request.getParam("from")) - start) * 1000);
    int to = position((Long.parseLong(request.getParam("to")) - start + 1) * 1000);
    int first = from + (page - 1) * limit;
    int next = first + limit < to ? page + 1 : 0;
    return Buffer.buffer(
            "{\"code\":0,\"message\":null,\"response\":{\"total\":%d,\"previous\":%d,\"next\":%d,\"list\":["
                .formatted(to - from, page - 1, next))
        .appendBuffer(V1_PAYMENTS.of(first, Math.min(to, first + limit)))
        .appendString("]}}");
  }

  private static Buffer v2(HttpServerRequest request) {
    JsonObject body = new JsonObject(Objects.requireNonNull(request.getParam("requestBody")));
    JsonObject page = body.getJsonObject("page");
    JsonObject filter = body.getJsonObject("filter");
    int size = page.getInteger("size");
    int from = position(millis(filter.getString("from")));
    int until = position(millis(filter.getString("until")) + 1);
    int first = Math.min(until, from + page.getInteger("number") * size);
    return Buffer.buffer("{\"items\":[")
        .appendBuffer(V2_PAYMENTS.of(first, Math.min(until, first + size)))
        .appendString("],\"page\":{\"totalCount\":" + (until - from) + "}}");
  }

  private static long millis(String time) {
    return Duration.between(START, Instant.parse(time)).toMillis();
  }

  /** Returns the number of payments before a time of the day. */
  private static int position(long millis) {
    long day = DAY.toMillis();
    return (int) (Math.max(0, Math.min(day, millis)) * PAYMENTS / day);
  }

  /** A payment of fixed length, in which only the digits of its number change. */
  private static final class Template {
    private final byte[] payment;
    private final int[] digits;

    private Template(byte[] payment, int[] digits) {
      this.payment = payment;
      this.digits = digits;
    }

    static Template of(String payment) {
      byte[] bytes = ("," + payment).getBytes(StandardCharsets.UTF_8);
      int[] digits = IntStream.range(0, bytes.length).filter(i -> bytes[i] == NUMBER).toArray();
      return new Template(bytes, digits);
    }

    /** Returns the payments with numbers from {@code from} to before {@code to}. */
    Buffer of(int from, int to) {
      byte[] all = new byte[payment.length * (to - from)];
      for (int number = from, at = 0; number < to; number++, at += payment.length) {
        System.arraycopy(payment, 0, all, at, payment.length);
        for (int digit : digits) {
          all[at + digit] = (byte) ('a' + number % 10);
          for (int i = 1, rest = number / 10; i < DIGITS; i++, rest /= 10) {
            all[at + digit + i] = (byte) ('0' + rest % 10);
          }
        }
      }
      return all.length == 0 ? Buffer.buffer() : Buffer.buffer(all).slice(1, all.length);
    }
  }
}
