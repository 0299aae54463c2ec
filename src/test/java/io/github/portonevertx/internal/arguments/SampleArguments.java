package io.github.portonevertx.internal.arguments;

import io.github.portonevertx.v1.payments.CancelRequest;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value for every type that the public API takes. */
public final class SampleArguments {
  /** Parameters for which PortOne has a fixed list of values. */
  private static final Map<String, String> FIXED_VALUES =
      Map.of("status", "delivered", "reason", "ETC");

  /** The name of a refund's amount, in the text of a request, which has the names of its fields. */
  private static final Pattern AMOUNT = Pattern.compile("\\bamount\\b");

  private SampleArguments() {}

  /** Returns the public methods that the library's type declares. */
  static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass().getName().startsWith("io.github.portonevertx"))
        .filter(method -> !method.isSynthetic())
        .toList();
  }

  /** Returns whether the type is made by a builder. */
  static boolean isBuilt(Class<?> type) {
    return methods(type).stream().anyMatch(SampleArguments::isBuilder);
  }

  private static boolean isBuilder(Method method) {
    return method.getName().equals("builder")
        && Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0;
  }

  /** Returns a new builder of the type. */
  static Object builder(Class<?> type) {
    Method builder = methods(type).stream().filter(SampleArguments::isBuilder).findFirst().get();
    return make(builder, new Object[0]);
  }

  /** Returns the methods of a builder's class that set a field. */
  static List<Method> setters(Class<?> builder) {
    return methods(builder).stream().filter(method -> method.getParameterCount() == 1).toList();
  }

  /**
   * Returns the object that a builder builds; a refund without an amount is one of the full amount.
   */
  public static Object build(Object builder) {
    if (builder instanceof CancelRequest.Builder refund
        && !AMOUNT.matcher(refund.build().toString()).find()) {
      refund.fullAmount();
    }
    if (builder instanceof io.github.portonevertx.v2.payments.CancelRequest.Builder refund
        && !AMOUNT.matcher(refund.build().toString()).find()) {
      refund.fullAmount();
    }
    return call(builder, "build");
  }

  /** Returns the result of a method without parameters. */
  static Object call(Object target, String method) {
    try {
      return target.getClass().getMethod(method).invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method, e);
    }
  }

  /** Calls a method that sets a field. */
  static void set(Object builder, Method setter, @Nullable Object value) {
    try {
      setter.invoke(builder, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(setter.toString(), e);
    }
  }

  /** Returns a new builder with a value for each field. */
  public static Object filledBuilder(Class<?> type) {
    Object builder = builder(type);
    for (Method setter : setters(builder.getClass())) {
      set(builder, setter, of(setter)[0]);
    }
    return builder;
  }

  /** Returns the type of the items of a list. */
  static Class<?> argument(ParameterizedType type) {
    Type first = type.getActualTypeArguments()[0];
    return first instanceof Class<?> known ? known : Object.class;
  }

  /** Returns arguments that the method or constructor accepts. */
  public static Object[] of(Executable executable) {
    return Arrays.stream(executable.getParameters())
        .map(
            parameter ->
                parameter.getType() == String.class
                    ? FIXED_VALUES.getOrDefault(parameter.getName(), "a")
                    : sample(parameter.getParameterizedType()))
        .toArray();
  }

  private static Object sample(Type type) {
    if (type instanceof ParameterizedType list) {
      return List.of(sample(argument(list)));
    }
    return sample((Class<?>) type);
  }

  /** Returns a value of the type. */
  static Object sample(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    Map<Class<?>, Object> values =
        Map.ofEntries(
            Map.entry(String.class, "a"),
            Map.entry(Object.class, "a"),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Instant.class, Instant.ofEpochSecond(1_700_000_000)),
            Map.entry(Duration.class, Duration.ofDays(1)),
            Map.entry(LocalDate.class, LocalDate.of(2030, 4, 1)),
            Map.entry(YearMonth.class, YearMonth.of(2030, 4)),
            Map.entry(JsonObject.class, new JsonObject().put("a", "a")),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Integer.class, 1),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(Collection.class, List.of("a")));
    Object value = values.get(type);
    if (value != null) {
      return value;
    }
    if (isBuilt(type)) {
      return build(filledBuilder(type));
    }
    for (Field constant : type.getFields()) {
      // A word that PortOne knows, where the set is open.
      if (constant.getType() == type && type.getName().startsWith("io.github.portonevertx.v2.")) {
        return constant(constant);
      }
    }
    return Stream.concat(
            methods(type).stream()
                .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getReturnType() == type),
            Arrays.stream(type.getConstructors()))
        .findFirst()
        .map(maker -> make(maker, of(maker)))
        .orElseThrow(() -> new AssertionError("no sample for " + type));
  }

  private static Object constant(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError(field.toString(), e);
    }
  }

  private static Object make(Executable maker, Object[] arguments) {
    try {
      return maker instanceof Method method
          ? method.invoke(null, arguments)
          : ((Constructor<?>) maker).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(maker.toString(), e);
    }
  }
}
