package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ids of the catalogue that are compared between a call and its answer. */
class ComparedIdsTest {
  /** The ids in PortOne's response schemas, by the name of the schema in the catalogue. */
  private static final Map<String, Set<String>> SCHEMAS =
      Map.ofEntries(
          Map.entry("Payment", Set.of("imp_uid", "merchant_uid", "customer_uid")),
          Map.entry("PreparedPayment", Set.of("merchant_uid")),
          Map.entry("ScheduleResult", Set.of("imp_uid", "merchant_uid", "customer_uid")),
          Map.entry("Customer", Set.of("customer_uid")),
          Map.entry("Certification", Set.of("imp_uid", "merchant_uid")),
          Map.entry("CertificationOTP", Set.of("imp_uid")),
          Map.entry("Receipt", Set.of("imp_uid")),
          Map.entry("ExternalReceipt", Set.of("merchant_uid")),
          Map.entry("NaverProductOrder", Set.of("product_order_id")),
          Map.entry("NaverReview", Set.of("product_order_id")),
          Map.entry("KcpQuickMember", Set.of("member_id")),
          Map.entry("KcpQuickFidoReleased", Set.of("member_id")),
          Map.entry("KcpQuickAutopayDeleted", Set.of("customer_uid")),
          Map.entry("Tier", Set.of("tier_code")),
          Map.entry("StandardCode", Set.of("code")));

  /** Parameters whose id has another name in the response. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("card_standard_code", "code", "bank_standard_code", "code");

  static List<String> identified() {
    return V1Catalogue.CATALOGUE.all().stream()
        .filter(operation -> !operation.identity().ids().isEmpty())
        .map(Operation::action)
        .toList();
  }

  static Stream<Operation> all() {
    return V1Catalogue.CATALOGUE.all().stream();
  }

  private static String schema(Operation operation) {
    return operation.result().replaceFirst("^Page<(.*)>$", "$1").replace("[]", "");
  }

  /** Returns every parameter of the call, including those in lists of objects. */
  private static Set<String> names(Operation operation) {
    Set<String> names = new HashSet<>(operation.parameters().keySet());
    for (Parameter parameter : operation.parameters().values()) {
      names.addAll(parameter.fields().keySet());
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyIdThatCallAndAnswerShareIsCompared(Operation operation) {
    Set<String> carried = SCHEMAS.getOrDefault(schema(operation), Set.of());
    Set<String> expected = new TreeSet<>();
    for (String name : names(operation)) {
      String field = OTHER_NAMES.getOrDefault(name, name);
      if (carried.contains(field)) {
        expected.add(name + "=" + field);
      }
    }
    Set<String> compared = new TreeSet<>();
    operation.identity().ids().forEach(id -> compared.add(id.parameter() + "=" + id.field()));
    assertEquals(expected, compared);
  }

  @Test
  void mostOperationsAreCompared() {
    assertEquals(58, identified().size(), identified()::toString);
  }
}
