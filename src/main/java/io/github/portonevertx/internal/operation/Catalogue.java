package io.github.portonevertx.internal.operation;

import static io.github.portonevertx.internal.operation.Operation.read;
import static io.github.portonevertx.internal.operation.Parameter.Type.BOOLEAN;
import static io.github.portonevertx.internal.operation.Parameter.Type.INTEGER;
import static io.github.portonevertx.internal.operation.Parameter.Type.SECONDS;
import static io.github.portonevertx.internal.operation.Parameter.Type.TEXT;
import static io.github.portonevertx.internal.operation.Parameter.Type.TEXTS;
import static io.github.portonevertx.internal.operation.Parameter.path;
import static io.github.portonevertx.internal.operation.Parameter.query;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.text.NearestName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of everything PortOne can be asked, the single source for validation, encoding,
 * documentation and tests. An operation is added by adding an entry.
 *
 * <p>Names, limits and defaults are those of PortOne's V1 specification of 2026-08-06.
 */
public final class Catalogue {
  private static final List<String> STATUSES =
      List.of("all", "ready", "paid", "cancelled", "failed");
  private static final Parameter IMP_UID = path("imp_uid", 32);
  private static final Parameter MERCHANT_UID = path("merchant_uid", 40);
  private static final Parameter STATUS = path("payment_status", 10).oneOf(STATUSES);
  private static final Parameter PAGE = query("page", INTEGER);
  private static final Parameter LIMIT = query("limit", INTEGER).upTo(1000);
  private static final Parameter SORTING =
      query("sorting", TEXT)
          .oneOf(List.of("-started", "started", "-paid", "paid", "-updated", "updated"));

  private static final Map<String, Operation> OPERATIONS =
      table(
          read("payments.get", "/payments/{imp_uid}", "Payment", "one payment by PortOne's id")
              .with(IMP_UID, query("include_sandbox", BOOLEAN)),
          read(
                  "payments.getMany",
                  "/payments",
                  "Payment[]",
                  "payments by PortOne's ids, the merchant's order ids, or both")
              .with(query("imp_uid", TEXTS).upTo(32), query("merchant_uid", TEXTS))
              .inBatchesOf(100),
          read(
                  "payments.find",
                  "/payments/find/{merchant_uid}/{payment_status}",
                  "Payment",
                  "the first payment of an order id, by sort order")
              .with(MERCHANT_UID, STATUS.optional(), SORTING),
          read(
                  "payments.findAll",
                  "/payments/findAll/{merchant_uid}/{payment_status}",
                  "Page<Payment>",
                  "all payments of an order id")
              .with(MERCHANT_UID, STATUS.optional(), PAGE, LIMIT, SORTING),
          read(
                  "payments.listByStatus",
                  "/payments/status/{payment_status}",
                  "Page<Payment>",
                  "payments in a status, within 90 days")
              .with(STATUS, PAGE, LIMIT, query("from", SECONDS), query("to", SECONDS), SORTING),
          read(
                  "payments.balance",
                  "/payments/{imp_uid}/balance",
                  "PaymentBalance",
                  "what a payment consists of, by means of payment (PAYCO only)")
              .with(IMP_UID)
              .callingPg(),
          read(
                  "prepare.get",
                  "/payments/prepare/{merchant_uid}",
                  "PreparedPayment",
                  "the amount registered for an order before its payment")
              .with(MERCHANT_UID));

  private Catalogue() {}

  private static Map<String, Operation> table(Operation... entries) {
    Map<String, Operation> table = new LinkedHashMap<>();
    Stream.of(entries).forEach(entry -> table.put(entry.action(), entry));
    return table;
  }

  /** Every operation, in the order of the documentation. */
  public static Collection<Operation> all() {
    return OPERATIONS.values();
  }

  /**
   * The operation of an action.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the nearest known one
   */
  public static Operation require(String action) {
    @Nullable Operation operation = OPERATIONS.get(action);
    if (operation == null) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "unknown action "
              + NearestName.quoted(action)
              + NearestName.hint(action, OPERATIONS.keySet()));
    }
    return operation;
  }
}
