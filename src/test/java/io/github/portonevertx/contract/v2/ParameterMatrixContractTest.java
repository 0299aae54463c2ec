package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An invalid parameter or field, at any depth, is rejected with its name, and nothing is sent. The
 * cases are derived from the catalogue.
 */
class ParameterMatrixContractTest extends V2Contract {
  static List<Operation> operations() {
    return Stream.concat(V2Catalogue.CATALOGUE.all().stream(), V2Catalogue.CATALOGUE.own().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void invalidParametersAreRejectedByName(Operation operation) {
    List<String> wrong = new ArrayList<>();
    for (BadCalls.Case bad : BadCalls.of(operation)) {
      String answer =
          client
              .send(bad.call())
              .map(reply -> "accepted")
              .otherwise(ParameterMatrixContractTest::shown)
              .await();
      String expected =
          FailureKind.INVALID_REQUEST + " 0 " + operation.action() + ": " + bad.text();
      if (!answer.equals(expected)) {
        wrong.add(answer + " instead of " + expected);
      }
    }

    assertEquals(List.of(), wrong);
    assertEquals(List.of(), simulator.requests());
  }

  private static String shown(Throwable failure) {
    return failure instanceof PortOneException known
        ? known.kind() + " " + known.httpStatus() + " " + known.action() + ": " + known.text()
        : failure.toString();
  }

  @Test
  void everyOperationWithParametersHasCases() {
    List<Operation> without =
        operations().stream().filter(operation -> BadCalls.of(operation).isEmpty()).toList();

    assertEquals(List.of("banks.list", "health"), without.stream().map(Operation::action).toList());
    assertEquals(51, operations().size());
    assertTrue(operations().stream().mapToInt(o -> Spot.of(o).size()).sum() > 500);
  }
}
