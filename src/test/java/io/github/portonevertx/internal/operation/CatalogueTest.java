package io.github.portonevertx.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneClient;
import io.github.portonevertx.internal.operation.Parameter.Place;
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
  /** Methods that are no action of their own but walk through the pages of one. */
  private static final Set<String> HELPERS =
      Set.of("payments.streamAll", "payments.streamByStatus");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  @Test
  void everyPlaceholderHasItsParameterAndTheReverse() {
    for (Operation operation : Catalogue.all()) {
      List<String> placeholders =
          PLACEHOLDER.matcher(operation.path()).results().map(m -> m.group(1)).toList();
      Set<String> path =
          operation.parameters().values().stream()
              .filter(p -> p.place() == Place.PATH)
              .map(Parameter::name)
              .collect(Collectors.toSet());

      assertEquals(path, new HashSet<>(placeholders), operation.action());
      assertEquals(path.size(), placeholders.size(), operation.action());
      // Only the last segment can be left out without turning the path into another.
      for (String name : placeholders.subList(0, Math.max(0, placeholders.size() - 1))) {
        Parameter parameter = operation.parameters().get(name);
        assertTrue(parameter != null && parameter.required(), operation.action());
      }
    }
  }

  @Test
  void everyEntryIsWellFormed() {
    Set<String> targets = new HashSet<>();
    for (Operation operation : Catalogue.all()) {
      String action = operation.action();
      assertTrue(action.matches("[a-z]+\\.[a-z][A-Za-z]*"), action);
      assertTrue(operation.path().matches("(/[A-Za-z]+|/\\{[a-z_]+})+"), action);
      assertTrue(targets.add(operation.method() + operation.path()), action);
      assertSame(operation, Catalogue.require(action));
      assertFalse(operation.purpose().isBlank(), action);
      assertFalse(operation.result().isBlank(), action);
      assertEquals(operation.batch() > 0, !operation.lists().isEmpty(), action);
      if (operation.isRead()) {
        assertEquals(HttpMethod.GET, operation.method(), action);
        assertTrue(operation.retrySafe(), action);
      }
      operation.parameters().forEach((name, p) -> assertEquals(name, p.name(), action));
    }
  }

  @Test
  void everyParameterIsWellFormed() {
    Catalogue.all().stream()
        .flatMap(operation -> operation.parameters().values().stream())
        .forEach(
            p -> {
              assertTrue(p.name().matches("[a-z_]+"), p.name());
              assertTrue(p.minimum() <= p.maximum(), p.name());
              assertEquals(
                  p.type() == Parameter.Type.TEXTS ? p.name() + "[]" : p.name(), p.wireName());
              if (p.place() == Place.PATH) {
                assertEquals(Parameter.Type.TEXT, p.type(), p.name());
              }
              p.allowed().forEach(word -> assertEquals(null, p.objection(word)));
            });
  }

  @Test
  void everyActionIsAMethodOfTheClientAndTheReverse() {
    Set<String> methods = new TreeSet<>();
    for (Method group : PortOneClient.class.getMethods()) {
      if (group.getParameterCount() == 0
          && group.getReturnType().getPackageName().startsWith("io.github.portonevertx.")) {
        methodsOf(group.getReturnType()).forEach(m -> methods.add(group.getName() + "." + m));
      }
    }

    assertTrue(methods.containsAll(HELPERS));
    methods.removeAll(HELPERS);
    assertEquals(
        Catalogue.all().stream()
            .map(Operation::action)
            .collect(Collectors.toCollection(TreeSet::new)),
        methods);
  }

  private static Stream<String> methodsOf(Class<?> group) {
    return Stream.of(group.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
        .map(Method::getName);
  }
}
