package io.github.portonevertx.internal.http;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Creates objects of interfaces of which only a few methods are needed. */
final class Fakes {
  private static final Object SELF = new Object();

  private Fakes() {}

  /** Returns an object whose other methods throw. */
  static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> methods) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              Function<Object[], Object> known = methods.get(method.getName());
              if (known == null) {
                throw new UnsupportedOperationException(method.getName());
              }
              Object result = known.apply(args == null ? new Object[0] : args);
              return result == SELF ? self : result;
            }));
  }

  /** Returns a method that passes on its argument and returns the object itself. */
  @SuppressWarnings("unchecked") // the interface declares the type of the argument
  static <A> Function<Object[], Object> setter(Consumer<A> set) {
    return args -> {
      set.accept((A) args[0]);
      return SELF;
    };
  }
}
