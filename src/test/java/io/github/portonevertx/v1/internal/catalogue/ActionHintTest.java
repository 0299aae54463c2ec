package io.github.portonevertx.v1.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Operation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No command is suggested for a misspelt action of another meaning. */
class ActionHintTest {
  private static String rejection(String action) {
    return Objects.requireNonNull(
        assertThrows(PortOneException.class, () -> V1Catalogue.CATALOGUE.require(action)).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payments.reconcile",
        "payments.refund",
        "payments.cancelled",
        "payments.charge",
        "receipts.reissue",
        "schedules.uncancel",
        "vbanks.invoke",
        "customers.list",
        "naver.approve",
        "cancel",
        "pay"
      })
  void noActionOfAnotherMeaningIsSuggested(String action) {
    String rejection = rejection(action);

    assertFalse(rejection.contains("did you mean"), rejection);
  }

  @Test
  void theActionsOfTheGroupAreListed() {
    assertEquals(
        "unknown action 'payments.reconcile'; payments has balance, cancel, find, findAll, get,"
            + " getMany, listByStatus, verify",
        rejection("payments.reconcile"));
  }

  @Test
  void theGroupsAreListedForAnUnknownOne() {
    String rejection = rejection("subscriptions.create");

    assertTrue(
        rejection.startsWith(
            "unknown action 'subscriptions.create'; groups of actions are benepia, certifications,"),
        rejection);
  }

  @ParameterizedTest
  @CsvSource({
    "payments.canel, payments.cancel",
    "payments.cnacel, payments.cancel",
    "Payments.Cancel, payments.cancel",
    "payment.cancel, payments.cancel",
    "schedules.retyr, schedules.retry",
    "payments.verfy, payments.verify",
    "prepareget, prepare.get",
    "payments.get_many, payments.getMany",
    "helth, health"
  })
  void aNearMisspellingIsSuggested(String action, String meant) {
    assertEquals(
        "unknown action '" + action + "'; did you mean '" + meant + "'?", rejection(action));
  }

  @Test
  void everyCommandIsSuggestedForItsOwnMisspellingOnly() {
    for (Operation operation : V1Catalogue.CATALOGUE.all()) {
      String action = operation.action();
      String misspelt = action.substring(0, action.length() - 1) + "_x";

      assertTrue(rejection(misspelt).endsWith("; did you mean '" + action + "'?"), misspelt);
    }
  }

  @Test
  void theMessageStaysShort() {
    for (String action :
        List.of("naver.x", "x".repeat(100_000), "payments." + "y".repeat(100_000))) {
      assertTrue(rejection(action).length() < 400, action);
    }
  }
}
