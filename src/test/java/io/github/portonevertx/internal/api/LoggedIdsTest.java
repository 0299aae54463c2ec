package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v2.internal.V2Api;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ids that are logged are parameters of the catalogue, and none is that of a person. */
class LoggedIdsTest {
  /** Ids of people and of their cards. */
  private static final Set<String> PERSONAL = Set.of("customer_uid", "member_id", "billingKey");

  static Stream<Api> apis() {
    return Stream.of(V1Api.API, V2Api.API);
  }

  private static Stream<Operation> writes(Api api) {
    return api.catalogue().all().stream().filter(operation -> !operation.isRead());
  }

  /** An id of a new operation must be logged or be listed as personal. */
  @ParameterizedTest
  @MethodSource("apis")
  void everyIdOfAWriteIsLoggedOrPersonal(Api api) {
    Set<String> ids =
        writes(api)
            .flatMap(
                write ->
                    Stream.concat(
                        write.pathParameters().keySet().stream(),
                        write.identity().ids().stream().map(AnswerIdentity.Id::parameter)))
            .collect(Collectors.toCollection(TreeSet::new));
    ids.removeAll(api.ids());
    ids.removeAll(PERSONAL);

    assertEquals(Set.of(), ids);
  }

  @ParameterizedTest
  @MethodSource("apis")
  void everyLoggedIdIsAParameterOfAWrite(Api api) {
    for (String id : api.ids()) {
      assertTrue(
          writes(api)
              .flatMap(write -> write.parameters().values().stream())
              .anyMatch(p -> p.name().equals(id) || p.fields().containsKey(id)),
          id);
      assertTrue(!PERSONAL.contains(id), id);
    }
  }

  /**
   * A write without a logged id is about a person or a card, or has no id before it is executed.
   */
  @Test
  void writesWithoutALoggedIdAreFew() {
    assertEquals(
        List.of(
            "customers.issue",
            "customers.delete",
            "kcpquick.deleteMember",
            "kcpquick.deleteAutopay",
            "kcpquick.releaseFido",
            "billingKeys.issue",
            "billingKeys.confirm",
            "billingKeys.delete"),
        apis().flatMap(LoggedIdsTest::withoutId).toList());
  }

  private static Stream<String> withoutId(Api api) {
    return writes(api)
        .filter(
            write ->
                write.parameters().values().stream()
                    .noneMatch(
                        p ->
                            api.ids().contains(p.name())
                                || p.fields().keySet().stream().anyMatch(api.ids()::contains)))
        .map(Operation::action);
  }

  @Test
  void idsInListsAreCollected() {
    Call schedules =
        Call.of("schedules.create")
            .with("customer_uid", "customer-1")
            .with(
                "schedules",
                List.of(
                    Map.of("merchant_uid", "order-1", "buyer_name", "구매자 예시"),
                    Map.of("merchant_uid", "order-2")));

    assertEquals(Map.of("merchant_uid", "order-1,order-2"), V1Api.API.loggedIds(schedules));
    assertEquals(
        Map.of("scheduleIds", "s-1,s-2"),
        V2Api.API.loggedIds(
            Call.of("paymentSchedules.revoke")
                .with("billingKey", "key-1")
                .with("scheduleIds", List.of("s-1", "s-2"))));
  }
}
