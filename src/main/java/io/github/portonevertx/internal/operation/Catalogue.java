package io.github.portonevertx.internal.operation;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.text.NearestName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of everything PortOne can be asked, the single source for validation, encoding,
 * documentation and tests. An operation is added by adding an entry to the table of its area.
 *
 * <p>Names, limits and words are those of PortOne's V1 specification of 2026-08-06.
 */
public final class Catalogue {
  private static final Map<String, Operation> OPERATIONS =
      byAction(
          Stream.of(
              PaymentOperations.all(),
              BillingOperations.all(),
              CertificationOperations.all(),
              ReceiptOperations.all(),
              EscrowOperations.all(),
              VirtualAccountOperations.all(),
              NaverOperations.all(),
              PayOperations.all(),
              CodeOperations.all()));

  private static final Map<String, Operation> OWN = byAction(Stream.of(OwnOperations.all()));

  private Catalogue() {}

  private static Map<String, Operation> byAction(Stream<List<Operation>> areas) {
    Map<String, Operation> table = new LinkedHashMap<>();
    areas.flatMap(List::stream).forEach(entry -> table.put(entry.action(), entry));
    return Collections.unmodifiableMap(table);
  }

  /** Every operation of PortOne, in the order of the documentation. */
  public static Collection<Operation> all() {
    return OPERATIONS.values();
  }

  /** What this library answers itself. */
  public static Collection<Operation> own() {
    return OWN.values();
  }

  /**
   * What it means that the answer to an action cannot be read: a write has been carried out as far
   * as anybody knows.
   *
   * @param action the action, {@code null} when it is not known
   */
  public static FailureKind kindOfUnreadable(@Nullable String action) {
    Operation operation = action == null ? null : OPERATIONS.get(action);
    return operation == null || operation.isRead()
        ? FailureKind.BAD_UPSTREAM
        : FailureKind.OUTCOME_UNKNOWN;
  }

  /**
   * The operation of an action, PortOne's or our own.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the nearest known one
   */
  public static Operation require(String action) {
    Operation operation = OPERATIONS.get(action);
    if (operation == null) {
      operation = OWN.get(action);
    }
    if (operation == null) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "unknown action "
              + NearestName.quoted(action)
              + ActionHint.of(action, Stream.concat(all().stream(), own().stream()).toList()));
    }
    return operation;
  }
}
