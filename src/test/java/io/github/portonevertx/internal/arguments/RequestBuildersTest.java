package io.github.portonevertx.internal.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Request;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.vertx.core.Future;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builders of requests check nothing, so that invalid input always fails the future of a call. */
@DisplayName("Each builder of a request")
class RequestBuildersTest {
  private final List<Call> sent = new ArrayList<>();
  private final Transport recorder =
      call -> {
        sent.add(call);
        return Future.succeededFuture(Reply.empty());
      };
  private final PortOneV1Client v1 = PortOneV1Client.over(recorder);
  private final PortOneV2Client v2 = PortOneV2Client.over(recorder);

  private Future<Reply> send(Class<?> type, Call call) {
    return isV2(type) ? v2.send(call) : v1.send(call);
  }

  private static boolean isV2(Class<?> type) {
    return type.getName().startsWith("io.github.portonevertx.v2.");
  }

  private static Operation operation(Class<?> type, Call call) {
    return (isV2(type) ? V2Catalogue.CATALOGUE : V1Catalogue.CATALOGUE).require(call.action());
  }

  static List<Class<?>> requests() {
    List<Class<?>> requests = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.portonevertx.v1", "io.github.portonevertx.v2")) {
      if (type.isAssignableTo(Request.class)) {
        requests.add(type.reflect());
      }
    }
    assertTrue(requests.size() > 5, requests::toString);
    return requests;
  }

  private static Call call(Object builder) {
    return ((Request) SampleArguments.build(builder)).toCall();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void takesNullForEveryField(Class<?> type) {
    for (Method setter : SampleArguments.setters(SampleArguments.builder(type).getClass())) {
      if (setter.getParameterTypes()[0].isPrimitive()) {
        continue;
      }
      Object builder = SampleArguments.builder(type);
      SampleArguments.set(builder, setter, null);

      assertTrue(
          call(builder).parameters().containsValue(null) || isNested(call(builder)),
          setter::toString);
      assertIsRejected(send(type, call(builder)));
    }
  }

  /** Returns whether the null is a field of an object. */
  private static boolean isNested(Call call) {
    return call.parameters().values().stream()
        .anyMatch(value -> value instanceof Map<?, ?> object && object.containsValue(null));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void makesARequestWithoutAnyField(Class<?> type) {
    Call call = call(SampleArguments.builder(type));

    assertEquals(Map.of(), call.parameters());
    Operation operation = operation(type, call);
    if (operation.parameters().values().stream().anyMatch(Parameter::required)
        || !operation.traits().anyOf().isEmpty()) {
      assertIsRejected(send(type, call));
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void makesARequestThatItDoesNotChangeLater(Class<?> type) {
    Object builder = SampleArguments.builder(type);
    Request request = (Request) SampleArguments.build(builder);
    for (Method setter : SampleArguments.setters(builder.getClass())) {
      SampleArguments.set(builder, setter, SampleArguments.of(setter)[0]);
    }

    assertEquals(Map.of(), request.toCall().parameters());
    assertFalse(SampleArguments.build(builder).toString().endsWith("[]"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void setsAParameterForEveryFieldAndShowsNamesOnly(Class<?> type) {
    Object builder = SampleArguments.filledBuilder(type);
    Call call = call(builder);

    assertEquals(call.toString(), SampleArguments.build(builder).toString());
    for (Method setter : SampleArguments.setters(builder.getClass())) {
      Object single = SampleArguments.builder(type);
      SampleArguments.set(single, setter, SampleArguments.of(setter)[0]);
      assertTrue(
          !call(single).parameters().isEmpty()
              && call.parameters().keySet().containsAll(call(single).parameters().keySet()),
          setter::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void replacesAFieldThatIsSetAgain(Class<?> type) {
    for (Method setter : SampleArguments.setters(SampleArguments.builder(type).getClass())) {
      if (setter.getParameterTypes()[0].isPrimitive()) {
        continue;
      }
      Object again = SampleArguments.builder(type);
      SampleArguments.set(again, setter, SampleArguments.of(setter)[0]);
      SampleArguments.set(again, setter, null);
      Object once = SampleArguments.builder(type);
      SampleArguments.set(once, setter, null);

      assertEquals(call(once).parameters(), call(again).parameters(), setter::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void copiesACollection(Class<?> type) {
    for (Method setter : SampleArguments.setters(SampleArguments.builder(type).getClass())) {
      if (SampleArguments.of(setter)[0] instanceof List<?> items) {
        List<Object> changing = new ArrayList<>(items);
        Object builder = SampleArguments.builder(type);
        SampleArguments.set(builder, setter, changing);
        Call before = call(builder);
        changing.clear();

        assertEquals(before, call(builder));
        assertFalse(((Collection<?>) before.parameters().values().iterator().next()).isEmpty());
      }
    }
  }

  private void assertIsRejected(Future<?> done) {
    PortOneException failure = assertInstanceOf(PortOneException.class, done.cause());
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(
        failure.text().matches("(?s).*parameter '[\\w-]+' .*|one of the parameters .*"),
        failure.text());
    assertEquals(List.of(), sent);
  }
}
