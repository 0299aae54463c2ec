package io.github.portonevertx.internal.arguments;

import static io.github.portonevertx.internal.arguments.PublicMethods.groups;
import static io.github.portonevertx.internal.arguments.PublicMethods.requestTypes;
import static io.github.portonevertx.internal.arguments.PublicMethods.setters;
import static io.github.portonevertx.internal.arguments.PublicMethods.users;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.json.MissingFieldException;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every null for a non-null argument of the public API is rejected with the name of the parameter:
 * immediately, or when the request that contains it is sent.
 */
class NullArgumentsTest {
  /** PortOne's names of parameters that differ from the name in Java. */
  private static final Map<String, List<String>> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("amount", List.of("tax_free")),
          Map.entry("buyer", List.of("buyer_name")),
          Map.entry("card", List.of("card_number")),
          Map.entry("day", List.of("payment_request_date")),
          Map.entry("delivery", List.of("delivery_method")),
          Map.entry("deliveryAt", List.of("estimated_delivery_datetime")),
          Map.entry("firstName", List.of("shipping_address_firstname")),
          Map.entry("ids", List.of("product_order_id")),
          Map.entry("lastName", List.of("shipping_address_lastname")),
          Map.entry("naverUseConfirm", List.of("naverUseCfm")),
          Map.entry("orders", List.of("imp_uid")),
          Map.entry("parcel", List.of("logis")),
          Map.entry("refundable", List.of("checksum")),
          Map.entry("updateAt", List.of("estimated_update_datetime")),
          Map.entry("wire", List.of("status", "schedule_status")));

  /** A method or constructor, and the index of the argument that is null. */
  record Case(@Nullable Object target, Executable executable, int index) {
    Parameter parameter() {
      return executable.getParameters()[index];
    }

    @Override
    public String toString() {
      return executable.getDeclaringClass().getSimpleName()
          + "."
          + executable.getName()
          + " "
          + parameter().getName();
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Object group : groups()) {
      SampleArguments.methods(group.getClass()).forEach(method -> addCases(cases, group, method));
    }
    for (Class<?> type : requestTypes()) {
      SampleArguments.methods(type)
          .forEach(
              method ->
                  addCases(
                      cases,
                      Modifier.isStatic(method.getModifiers())
                          ? null
                          : SampleArguments.sample(type),
                      method));
      for (Constructor<?> constructor : type.getConstructors()) {
        addCases(cases, null, constructor);
      }
      setters(type).forEach(setter -> addCases(cases, SampleArguments.builder(type), setter));
    }
    return cases;
  }

  private static void addCases(List<Case> cases, @Nullable Object target, Executable executable) {
    if (executable.getName().equals("equals")) {
      return;
    }
    for (int i = 0; i < executable.getParameterCount(); i++) {
      boolean nullable =
          executable.getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class);
      if (!nullable && !executable.getParameterTypes()[i].isPrimitive()) {
        cases.add(new Case(target, executable, i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aNullIsRejectedByTheNameOfItsParameter(Case it) {
    @Nullable Object[] arguments =
        Arrays.copyOf(SampleArguments.of(it.executable()), it.executable().getParameterCount());
    arguments[it.index()] = null;
    Throwable rejection = rejection(it.executable(), it.target(), arguments);

    if (it.executable().getDeclaringClass() == Payment.class
        && it.parameter().getType() == List.class) {
      // PortOne omits lists in older payments.
      assertNull(rejection);
      return;
    }
    if (rejection instanceof MissingFieldException field) {
      // A record decoded from a PortOne response reports the missing field.
      assertTrue(names(it.parameter()).contains(field.wireName()), field.getMessage());
      return;
    }
    PortOneException known = assertInstanceOf(PortOneException.class, rejection, it.toString());
    assertEquals(FailureKind.INVALID_REQUEST, known.kind());
    assertTrue(
        names(it.parameter()).stream().anyMatch(name -> known.text().contains("'" + name + "'"))
            || known.text().contains("_" + snake(it.parameter().getName()) + "'"),
        () -> it + ": " + known.text());
    assertTrue(known.text().contains("is null"), known.text());
  }

  private static Set<String> names(Parameter parameter) {
    String name = parameter.getName();
    Set<String> names =
        new LinkedHashSet<>(Arrays.asList(name, snake(name), singular(snake(name))));
    names.addAll(OTHER_NAMES.getOrDefault(name, List.of()));
    return names;
  }

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z]|\\d+)", "_$1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Throwable rejection(
      Executable executable, @Nullable Object target, @Nullable Object[] arguments) {
    try {
      Object made =
          executable instanceof Method method
              ? method.invoke(target, arguments)
              : ((Constructor<?>) executable).newInstance(arguments);
      return sent(made, executable);
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Returns the failure of a call, or of the first call that takes such a request. */
  private static @Nullable Throwable sent(Object made, Executable maker) {
    if (made.getClass().getSimpleName().equals("Builder")) {
      return sent(SampleArguments.build(made), maker);
    }
    if (made instanceof Future<?> future) {
      return future.cause();
    }
    if (made instanceof ReadStream<?> stream) {
      List<Throwable> failures = new ArrayList<>();
      stream.exceptionHandler(failures::add).handler(entry -> {});
      return failures.isEmpty() ? null : failures.get(0);
    }
    Throwable other = null;
    for (Map.Entry<Executable, @Nullable Object> user : users(made.getClass()).entrySet()) {
      if (!user.getKey().equals(maker)) {
        Object[] arguments = SampleArguments.of(user.getKey());
        for (int i = 0; i < arguments.length; i++) {
          if (arguments[i].getClass() == made.getClass()) {
            arguments[i] = made;
          } else if (arguments[i] instanceof List<?> list
              && list.get(0).getClass() == made.getClass()) {
            arguments[i] = List.of(made);
          }
        }
        Throwable rejection = rejection(user.getKey(), user.getValue(), arguments);
        if (rejection instanceof PortOneException known && known.text().contains("is null")) {
          return rejection;
        }
        // Another method that takes the same object may report the field.
        other = rejection == null ? other : rejection;
      }
    }
    return other;
  }
}
