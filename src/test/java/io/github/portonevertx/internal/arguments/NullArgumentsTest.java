package io.github.portonevertx.internal.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.json.MissingFieldException;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every null for a non-null argument of the public API is refused with the name of the parameter:
 * immediately, or when the request that contains it is sent.
 */
class NullArgumentsTest {
  private static final PortOneV1Client CLIENT =
      PortOneV1Client.over(call -> Future.succeededFuture(Reply.empty()));

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

  private static List<Object> groups() {
    return Arrays.stream(PortOneV1Client.class.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> isGroup(method.getReturnType()))
        .map(method -> invoke(method, CLIENT))
        .toList();
  }

  private static boolean isGroup(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .anyMatch(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Transport.class}));
  }

  /**
   * Returns the types that public methods of the groups accept, and those that such types contain.
   */
  private static Set<Class<?>> requestTypes() {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Object group : groups()) {
      for (Method method : SampleArguments.methods(group.getClass())) {
        addOwnTypes(types, method);
      }
    }
    return types;
  }

  private static void addOwnTypes(Set<Class<?>> types, Executable executable) {
    for (Type type : executable.getGenericParameterTypes()) {
      Class<?> own =
          type instanceof ParameterizedType list ? SampleArguments.argument(list) : (Class<?>) type;
      if (own.getName().startsWith("io.github.portonevertx.") && !own.isEnum() && types.add(own)) {
        Stream.of(
                Arrays.stream(own.getMethods()),
                Arrays.stream(own.getConstructors()),
                setters(own).stream())
            .flatMap(executables -> executables)
            .filter(e -> e.getDeclaringClass().getName().startsWith("io.github.portonevertx."))
            .filter(e -> !(e instanceof Method m) || makesOwnType(m))
            .forEach(e -> addOwnTypes(types, e));
      }
    }
  }

  private static List<Method> setters(Class<?> type) {
    return SampleArguments.isBuilt(type)
        ? SampleArguments.setters(SampleArguments.builder(type).getClass())
        : List.of();
  }

  private static boolean makesOwnType(Method method) {
    return method.getReturnType().getName().startsWith("io.github.portonevertx.")
        && !method.isSynthetic();
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
  void aNullIsRefusedByTheNameOfItsParameter(Case it) {
    @Nullable Object[] arguments =
        Arrays.copyOf(SampleArguments.of(it.executable()), it.executable().getParameterCount());
    arguments[it.index()] = null;
    Throwable refusal = refusal(it.executable(), it.target(), arguments);

    if (it.executable().getDeclaringClass() == Payment.class
        && it.parameter().getType() == List.class) {
      // PortOne omits lists in older payments.
      assertNull(refusal);
      return;
    }
    if (refusal instanceof MissingFieldException field) {
      // A record decoded from a PortOne response reports the missing field.
      assertTrue(names(it.parameter()).contains(field.wireName()), field.getMessage());
      return;
    }
    PortOneException known = assertInstanceOf(PortOneException.class, refusal, it.toString());
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

  private static @Nullable Throwable refusal(
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
        Throwable refusal = refusal(user.getKey(), user.getValue(), arguments);
        if (refusal instanceof PortOneException known && known.text().contains("is null")) {
          return refusal;
        }
        // Another method that takes the same object may report the field.
        other = refusal == null ? other : refusal;
      }
    }
    return other;
  }

  /** Returns the methods of groups, then the factories, that take a request. */
  private static Map<Executable, @Nullable Object> users(Class<?> request) {
    Map<Executable, @Nullable Object> users = new LinkedHashMap<>();
    for (Object group : groups()) {
      SampleArguments.methods(group.getClass()).stream()
          .filter(m -> takes(m, request))
          .forEach(m -> users.put(m, group));
    }
    for (Class<?> type : requestTypes()) {
      setters(type).stream()
          .filter(setter -> takes(setter, request))
          .forEach(setter -> users.put(setter, SampleArguments.builder(type)));
      SampleArguments.methods(type).stream()
          .filter(m -> takes(m, request) && makesOwnType(m) && type != request)
          .forEach(
              m ->
                  users.put(
                      m,
                      Modifier.isStatic(m.getModifiers()) ? null : SampleArguments.sample(type)));
    }
    return users;
  }

  private static boolean takes(Method method, Class<?> request) {
    return Arrays.stream(method.getGenericParameterTypes())
        .anyMatch(
            type ->
                type == request
                    || (type instanceof ParameterizedType list
                        && SampleArguments.argument(list) == request));
  }

  private static Object invoke(Method method, Object target) {
    try {
      return method.invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
