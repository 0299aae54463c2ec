package io.github.portonevertx.internal.arguments;

import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public methods and constructors of the groups of the client and of their requests. */
final class PublicMethods {
  static final PortOneV1Client CLIENT =
      PortOneV1Client.over(call -> Future.succeededFuture(Reply.empty()));

  private PublicMethods() {}

  static List<Object> groups() {
    return Arrays.stream(PortOneV1Client.class.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> isGroup(method.getReturnType()))
        .map(method -> invoke(method, CLIENT))
        .toList();
  }

  static boolean isGroup(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .anyMatch(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Transport.class}));
  }

  /**
   * Returns the types that public methods of the groups accept, and those that such types contain.
   */
  static Set<Class<?>> requestTypes() {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Object group : groups()) {
      for (Method method : SampleArguments.methods(group.getClass())) {
        addOwnTypes(types, method);
      }
    }
    return types;
  }

  static void addOwnTypes(Set<Class<?>> types, Executable executable) {
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

  static List<Method> setters(Class<?> type) {
    return SampleArguments.isBuilt(type)
        ? SampleArguments.setters(SampleArguments.builder(type).getClass())
        : List.of();
  }

  static boolean makesOwnType(Method method) {
    return method.getReturnType().getName().startsWith("io.github.portonevertx.")
        && !method.isSynthetic();
  }

  /** Returns the methods of groups, then the factories, that take a request. */
  static Map<Executable, @Nullable Object> users(Class<?> request) {
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

  static boolean takes(Method method, Class<?> request) {
    return Arrays.stream(method.getGenericParameterTypes())
        .anyMatch(
            type ->
                type == request
                    || (type instanceof ParameterizedType list
                        && SampleArguments.argument(list) == request));
  }

  static Object invoke(Method method, Object target) {
    try {
      return method.invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
