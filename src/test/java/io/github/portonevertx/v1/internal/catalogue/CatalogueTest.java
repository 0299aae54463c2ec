package io.github.portonevertx.v1.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.http.HttpMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  /** Methods that combine one or more actions and are no action themselves. */
  private static final Set<String> HELPERS =
      Set.of(
          "customers.streamPayments",
          "customers.streamSchedules",
          "payments.reconcile",
          "payments.streamAll",
          "payments.streamByStatus",
          "prepare.ensure",
          "schedules.cancelAll",
          "schedules.stream",
          "schedules.streamByCustomer");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  @Test
  void placeholdersMatchPathParameters() {
    for (Operation operation : V1Catalogue.CATALOGUE.all()) {
      List<String> placeholders =
          PLACEHOLDER.matcher(operation.path()).results().map(m -> m.group(1)).toList();
      Set<String> path = operation.pathParameters().keySet();

      assertEquals(path, new HashSet<>(placeholders), operation.action());
      assertEquals(path.size(), placeholders.size(), operation.action());
      // Only the last segment can be omitted without changing the path to that of another resource.
      for (String name : placeholders.subList(0, Math.max(0, placeholders.size() - 1))) {
        Parameter parameter = operation.parameters().get(name);
        assertTrue(parameter != null && parameter.required(), operation.action());
      }
    }
  }

  @Test
  void everyEntryIsWellFormed() {
    Set<String> targets = new HashSet<>();
    for (Operation operation : V1Catalogue.CATALOGUE.all()) {
      String action = operation.action();
      assertTrue(action.matches("[a-z]+\\.[a-z][A-Za-z]*"), action);
      assertTrue(operation.path().matches("(/[A-Za-z-]+|/\\{[a-z_]+})+"), action);
      assertTrue(targets.add(operation.method() + operation.path()), action);
      assertSame(operation, V1Catalogue.CATALOGUE.require(action));
      assertFalse(operation.purpose().isBlank(), action);
      assertFalse(operation.purposeInKorean().isBlank(), action);
      assertFalse(operation.result().isBlank(), action);
      assertTrue(operation.batch() == 0 || !operation.lists().isEmpty(), action);
      if (operation.isRead()) {
        // Benepia's points are queried with a POST, which keeps the password out of the path.
        assertEquals(
            action.equals("benepia.point") ? HttpMethod.POST : HttpMethod.GET,
            operation.method(),
            action);
      }
      if (operation.method().equals(HttpMethod.GET)) {
        assertTrue(operation.isRead() && operation.bodyParameters().isEmpty(), action);
      }
      assertEquals(
          operation.parameters().size(),
          operation.pathParameters().size()
              + operation.queryParameters().size()
              + operation.bodyParameters().size(),
          action);
      operation.parameters().forEach((name, p) -> assertEquals(name, p.name(), action));
    }
  }

  /** The areas are built anew: those of the catalogue are from before this test. */
  @Test
  void theCatalogueHoldsEveryArea() {
    List<List<Operation>> areas =
        List.of(
            PaymentOperations.all(),
            BillingOperations.all(),
            CertificationOperations.all(),
            ReceiptOperations.all(),
            EscrowOperations.all(),
            VirtualAccountOperations.all(),
            NaverOrderOperations.all(),
            NaverPaymentOperations.all(),
            PayOperations.all(),
            CodeOperations.all());

    areas.forEach(area -> assertFalse(area.isEmpty()));
    assertEquals(
        V1Catalogue.CATALOGUE.all().stream().map(Operation::action).toList(),
        areas.stream().flatMap(List::stream).map(Operation::action).toList());
    assertEquals(
        List.of(Catalogue.HEALTH.action(), V1Catalogue.VERIFY),
        V1Catalogue.CATALOGUE.own().stream().map(Operation::action).toList());
    assertEquals(
        List.of(V1Catalogue.VERIFY), OwnOperations.all().stream().map(Operation::action).toList());
  }

  @Test
  void everyParameterIsWellFormed() {
    for (Operation operation : V1Catalogue.CATALOGUE.all()) {
      String action = operation.action();
      operation.parameters().values().forEach(p -> assertWellFormed(action, p));
      operation
          .pathParameters()
          .values()
          .forEach(p -> assertTrue(p.type() == Parameter.Type.TEXT, action));
      operation
          .queryParameters()
          .values()
          .forEach(
              p ->
                  assertEquals(
                      p.type() == Parameter.Type.TEXTS ? p.name() + "[]" : p.name(),
                      p.wireName(),
                      action));
    }
  }

  private static void assertWellFormed(String action, Parameter p) {
    assertTrue(p.name().matches("[A-Za-z0-9_-]+"), p.name());
    assertTrue(p.minimum() <= p.maximum(), p.name());
    assertEquals(
        p.type() == Parameter.Type.OBJECT || p.type() == Parameter.Type.OBJECTS,
        !p.fields().isEmpty(),
        p.name());
    p.allowed().forEach(value -> assertEquals(null, p.objection(value)));
    p.fields().forEach((name, field) -> assertEquals(name, field.name()));
    p.fields().values().forEach(field -> assertWellFormed(action, field));
  }

  @Test
  void onlyTwoOperationsAreMarkedAsRemoved() {
    assertEquals(
        List.of("vbanks.holder", "kakao.orders"),
        V1Catalogue.CATALOGUE.all().stream()
            .filter(o -> o.traits().removed())
            .map(Operation::action)
            .toList());
  }

  @Test
  void actionsMatchClientMethods() {
    Set<String> methods = new TreeSet<>();
    for (Method group : PortOneV1Client.class.getMethods()) {
      if (group.getParameterCount() == 0
          && group.getReturnType().getPackageName().startsWith("io.github.portonevertx.v1")) {
        methodsOf(group.getReturnType()).forEach(m -> methods.add(group.getName() + "." + m));
      }
    }

    assertTrue(methods.containsAll(HELPERS));
    methods.removeAll(HELPERS);
    assertEquals(
        Stream.concat(V1Catalogue.CATALOGUE.all().stream(), V1Catalogue.CATALOGUE.own().stream())
            .map(Operation::action)
            .filter(
                action ->
                    !action.equals(Catalogue.HEALTH.action())) // a method of the client itself
            .collect(Collectors.toCollection(TreeSet::new)),
        methods);
  }

  private static Stream<String> methodsOf(Class<?> group) {
    return Stream.of(group.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
        .map(Method::getName);
  }
}
