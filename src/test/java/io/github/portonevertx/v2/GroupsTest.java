package io.github.portonevertx.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.arguments.SampleArguments;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.github.portonevertx.v2.paymentschedules.DueWindow;
import io.github.portonevertx.v2.paymentschedules.ListRequest;
import io.github.portonevertx.v2.paymentschedules.PaymentScheduleFilterInput;
import io.github.portonevertx.v2.reading.RecordSamples;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The methods of the groups of V2: each sends its action and returns the decoded answer. */
@DisplayName("Each operation of V2")
class GroupsTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-02-01T00:00:00Z");

  /** A time span that ends before it begins. */
  private static final DueWindow REVERSED = new DueWindow(FROM, FROM.minusSeconds(1));

  private final List<Call> sent = new ArrayList<>();
  private Reply answer = Reply.empty();
  private final PortOneV2Client client =
      PortOneV2Client.over(
          call -> {
            sent.add(call);
            return Future.succeededFuture(answer);
          });

  /** Returns the operations that are methods of a group; {@code health} is one of the client. */
  static Collection<Operation> operations() {
    return Stream.concat(
            V2Catalogue.CATALOGUE.all().stream(),
            V2Catalogue.CATALOGUE.own().stream()
                .filter(operation -> !operation.action().equals(Catalogue.HEALTH.action())))
        .toList();
  }

  private static String part(Operation operation, int index) {
    return operation.action().split("\\.", -1)[index];
  }

  private Object group(Operation operation) throws ReflectiveOperationException {
    return PortOneV2Client.class.getMethod(part(operation, 0)).invoke(client);
  }

  private List<Method> methods(Operation operation) throws ReflectiveOperationException {
    return Arrays.stream(group(operation).getClass().getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getName().equals(part(operation, 1)))
        .toList();
  }

  /** Returns the types of answers by their names in the catalogue. */
  private static Map<String, Class<?>> types() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.portonevertx.v2")
            .stream()
            .filter(type -> type.isRecord() || type.isAnnotatedWith(JsonSubTypes.class))
            .filter(JavaClass::isTopLevelClass)
            // Its events have names of their own, and are no answers.
            .filter(type -> !type.getPackageName().endsWith(".webhook"))
            .collect(Collectors.toMap(JavaClass::getSimpleName, JavaClass::reflect));
  }

  private static Object[] arguments(Method method) {
    return Arrays.equals(
            method.getParameterTypes(), new Class<?>[] {DueWindow.class, ListRequest.class})
        ? new Object[] {new DueWindow(FROM, UNTIL), ListRequest.builder().build()}
        : SampleArguments.of(method);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void hasAMethodThatSendsItAndReturnsItsAnswer(Operation operation)
      throws ReflectiveOperationException {
    boolean isEmpty = operation.result().equals("{}");
    answer =
        isEmpty
            ? Reply.of(new JsonObject())
            : Reply.of(RecordSamples.sample(types().get(operation.result())));
    assertTrue(!methods(operation).isEmpty(), operation::action);
    for (Method method : methods(operation)) {
      sent.clear();

      Future<?> done = (Future<?>) method.invoke(group(operation), arguments(method));

      assertTrue(done.succeeded(), () -> String.valueOf(done.cause()));
      assertEquals(List.of(operation.action()), sent.stream().map(Call::action).toList());
      if (isEmpty) {
        assertNull(done.result());
      } else {
        assertNotNull(done.result());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void refusesNullByTheNameOfTheParameter(Operation operation) throws ReflectiveOperationException {
    for (Method method : methods(operation)) {
      for (int i = 0; i < method.getParameterCount(); i++) {
        if (method.getParameterTypes()[i].isPrimitive()) {
          continue;
        }
        @Nullable Object[] arguments = Arrays.copyOf(arguments(method), method.getParameterCount());
        arguments[i] = null;

        Future<?> done = (Future<?>) method.invoke(group(operation), arguments);

        PortOneException failure = assertInstanceOf(PortOneException.class, done.cause());
        assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
        assertEquals(operation.action(), failure.action());
        String name = method.getParameters()[i].getName();
        assertTrue(failure.text().contains("'" + name + "'"), failure.text());
        assertEquals(List.of(), sent);
      }
    }
  }

  @Test
  void groupsHaveNoOtherMethodsButStreamsAndTheRevocationOfAll()
      throws ReflectiveOperationException {
    Set<String> others = new TreeSet<>();
    for (Operation operation : operations()) {
      Set<String> known =
          operations().stream()
              .filter(other -> part(other, 0).equals(part(operation, 0)))
              .map(other -> part(other, 1))
              .collect(Collectors.toSet());
      Arrays.stream(group(operation).getClass().getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .map(method -> part(operation, 0) + "." + method.getName())
          .filter(name -> !known.contains(name.substring(name.indexOf('.') + 1)))
          .forEach(others::add);
    }

    assertEquals(
        Set.of(
            "billingKeys.stream",
            "cashReceipts.stream",
            "identityVerifications.stream",
            "paymentSchedules.revokeAll",
            "paymentSchedules.stream",
            "payments.stream",
            "payments.streamByCursor",
            "payments.streamEventsByCursor"),
        others);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aListingIsAlsoAStreamOfItsEntries(Operation operation) throws ReflectiveOperationException {
    String name = part(operation, 1).replaceFirst("^list", "stream");
    for (Method method : group(operation).getClass().getDeclaredMethods()) {
      if (!method.getName().equals(name) || !part(operation, 1).startsWith("list")) {
        continue;
      }
      answer = Reply.of(RecordSamples.sample(types().get(operation.result())));
      AtomicReference<Object> first = new AtomicReference<>();
      ReadStream<?> stream = (ReadStream<?>) method.invoke(group(operation), arguments(method));
      stream.exceptionHandler(first::set).pause();
      stream.handler(first::set);
      stream.fetch(1);

      Class<?> entry =
          (Class<?>)
              ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
      assertInstanceOf(entry, first.get());
      assertEquals(operation.action(), sent.get(0).action());
    }
  }

  private Map<String, Object> sentParameters() {
    assertEquals(1, sent.size());
    return Map.copyOf(sent.remove(0).parameters());
  }

  private static <T> FailureKind kindOf(Future<T> done) {
    return assertInstanceOf(PortOneException.class, done.cause()).kind();
  }

  @Test
  void listOfSchedulesAlwaysStatesWhenTheyAreDue() {
    answer = Reply.of(new JsonObject().put("items", List.of()));
    Function<ListRequest, Future<?>> list =
        request -> client.paymentSchedules().list(new DueWindow(FROM, UNTIL), request);

    assertTrue(list.apply(ListRequest.builder().build()).succeeded());
    assertEquals(
        Map.of("filter", Map.of("from", FROM.toString(), "until", UNTIL.toString())),
        sentParameters());

    assertTrue(
        list.apply(
                ListRequest.builder()
                    .filter(PaymentScheduleFilterInput.builder().billingKey("key").build())
                    .build())
            .succeeded());
    assertEquals(
        Map.of(
            "filter",
            Map.of("billingKey", "key", "from", FROM.toString(), "until", UNTIL.toString())),
        sentParameters());
  }

  @Test
  void timeSpanOfSchedulesIsChecked() {
    ListRequest request = ListRequest.builder().build();

    assertEquals(
        FailureKind.INVALID_REQUEST, kindOf(client.paymentSchedules().list(REVERSED, request)));
    AtomicReference<Throwable> failure = new AtomicReference<>();
    client.paymentSchedules().stream(REVERSED, request)
        .exceptionHandler(failure::set)
        .handler(entry -> {});
    assertInstanceOf(PortOneException.class, failure.get());
    assertEquals(List.of(), sent);
  }

  @Test
  void schedulesAreRevokedByTheirIdsOrAllOfABillingKey() {
    answer = Reply.of(new JsonObject().put("revokedScheduleIds", List.of("a")));

    assertTrue(client.paymentSchedules().revoke(List.of("a", "b")).succeeded());
    assertEquals(Map.of("scheduleIds", List.of("a", "b")), sentParameters());

    assertTrue(client.paymentSchedules().revokeAll("key").succeeded());
    assertEquals(Map.of("billingKey", "key"), sentParameters());

    assertEquals(FailureKind.INVALID_REQUEST, kindOf(client.paymentSchedules().revoke(List.of())));
    assertEquals(List.of(), sent);
  }
}
