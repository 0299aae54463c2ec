package io.github.portonevertx.v2.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.api.AnswerIdentity;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of V2's operations. */
class CatalogueTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private static Operation operation(String action) {
    return V2Catalogue.CATALOGUE.require(action);
  }

  private static @Nullable String objection(String action, Object... namesAndValues) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return operation(action).objection(given);
  }

  @Test
  void allCoreOperationsButThoseOfTheLoginAreListed() {
    assertEquals(48, V2Catalogue.CATALOGUE.all().size());
    assertTrue(
        V2Catalogue.CATALOGUE.all().stream()
            .noneMatch(operation -> operation.action().startsWith("auth.")));
    assertEquals(
        List.of("health", V2Catalogue.VERIFY, V2Catalogue.RECONCILE),
        V2Catalogue.CATALOGUE.own().stream().map(Operation::action).toList());
  }

  @Test
  void everyEntryIsWellFormed() {
    Set<String> targets = new HashSet<>();
    for (Operation operation : V2Catalogue.CATALOGUE.all()) {
      String action = operation.action();
      assertTrue(action.matches("[a-z][A-Za-z]*\\.[a-z][A-Za-z]*"), action);
      assertTrue(targets.add(operation.method() + operation.path()), action);
      assertFalse(operation.purpose().isBlank(), action);
      assertFalse(operation.purposeInKorean().isBlank(), action);
      assertTrue(operation.result().matches("\\{}|[A-Z]\\w+"), action);
      assertEquals(
          operation.pathParameters().keySet().stream().toList(),
          PLACEHOLDER.matcher(operation.path()).results().map(m -> m.group(1)).toList(),
          action);
      assertEquals(
          operation.parameters().size(),
          operation.pathParameters().size()
              + operation.queryParameters().size()
              + operation.bodyParameters().size(),
          action);
      operation.parameters().values().forEach(p -> assertWellFormed(action, p));
    }
  }

  private static void assertWellFormed(String action, Parameter p) {
    assertTrue(p.name().matches("[A-Za-z0-9]+"), p.name());
    assertEquals(p.name(), p.wireName(), action);
    assertTrue(p.minimum() <= p.maximum(), p.name());
    assertEquals(
        p.type() == Parameter.Type.OBJECT || p.type() == Parameter.Type.OBJECTS,
        !p.fields().isEmpty(),
        p.name());
    p.fields().forEach((name, field) -> assertEquals(name, field.name()));
    p.fields().values().forEach(field -> assertWellFormed(action, field));
  }

  @Test
  void writesTakeAnIdempotencyKeyAndOnlyThey() {
    for (Operation operation : V2Catalogue.CATALOGUE.all()) {
      assertEquals(!operation.isRead(), operation.isKeyed(), operation.action());
      assertEquals(
          operation.isRead(), operation.method().equals(HttpMethod.GET), operation.action());
    }
  }

  @Test
  void onlyWritesWithABodySendIt() {
    for (Operation operation : V2Catalogue.CATALOGUE.all()) {
      if (!operation.bodyParameters().isEmpty()) {
        assertEquals(
            operation.method().equals(HttpMethod.GET)
                || operation.method().equals(HttpMethod.DELETE),
            operation.isBodyInQuery(),
            operation.action());
      }
    }
  }

  @Test
  void onlyAnIdOfTheCallIsComparedWithTheAnswer() {
    assertEquals(
        Map.of(
            "payments.get", "[id, transactionId]",
            "billingKeys.get", "[billingKey]",
            "billingKeys.confirmIssueAndPay", "[paymentId]",
            "cashReceipts.get", "[paymentId]",
            "identityVerifications.get", "[id]",
            "paymentSchedules.get", "[id]",
            "paymentSessions.get", "[id]",
            "promotions.get", "[id]"),
        V2Catalogue.CATALOGUE.all().stream()
            .filter(operation -> !operation.identity().ids().isEmpty())
            .collect(
                Collectors.toMap(
                    Operation::action,
                    operation ->
                        operation.identity().ids().stream()
                            .map(AnswerIdentity.Id::field)
                            .toList()
                            .toString())));
    assertEquals(AnswerIdentity.Rule.ANY, operation("payments.get").identity().rule());
  }

  @Test
  void amountOfARefundIsMoreThanZeroAndOtherAmountsMayBeZero() {
    assertNotNull(objection("payments.cancel", "paymentId", "a", "reason", "b", "amount", 0));
    assertNull(objection("payments.cancel", "paymentId", "a", "reason", "b", "taxFreeAmount", 0L));
    assertNull(objection("payments.preRegister", "paymentId", "a", "totalAmount", 0));
    assertNotNull(objection("payments.preRegister", "paymentId", "a", "totalAmount", -1));
    assertNotNull(objection("payments.preRegister", "paymentId", "a", "totalAmount", 1.5));
  }

  @Test
  void misspeltParametersAreRefusedAtEveryDepthWithTheNearestName() {
    assertEquals(
        "unknown parameter 'ammount'; did you mean 'amount'?",
        objection("payments.cancel", "paymentId", "a", "reason", "b", "ammount", 1));
    String deep =
        String.valueOf(
            objection(
                "paymentSchedules.create",
                "paymentId",
                "a",
                "timeToPay",
                "2030-01-01T00:00:00Z",
                "payment",
                Map.of(
                    "billingKey",
                    "k",
                    "orderName",
                    "n",
                    "currency",
                    "KRW",
                    "amount",
                    Map.of("totall", 1))));
    assertTrue(deep.contains("'totall'") && deep.contains("'total'"), deep);
  }

  @Test
  void closedWordsAreCheckedAndGrowingOnesAreNot() {
    assertNotNull(
        objection("payments.cancel", "paymentId", "a", "reason", "b", "requester", "OTHER"));
    assertNull(objection("payments.preRegister", "paymentId", "a", "currency", "ABC"));
  }

  @Test
  void aRevocationNamesSchedulesOrABillingKey() {
    assertNotNull(objection("paymentSchedules.revoke"));
    assertNotNull(objection("paymentSchedules.revoke", "scheduleIds", List.of()));
    assertNull(objection("paymentSchedules.revoke", "billingKey", "k"));
  }

  @Test
  void parametersOfThePgMayHaveAnyShape() {
    assertNull(
        objection(
            "billingKeys.issue",
            "method",
            Map.of(
                "card",
                Map.of(
                    "credential", Map.of("number", "0", "expiryYear", "30", "expiryMonth", "01"))),
            "channelKey",
            "c",
            "bypass",
            Map.of("pg", Map.of("any", List.of(1, 2)))));
  }
}
