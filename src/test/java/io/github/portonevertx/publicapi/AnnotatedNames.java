package io.github.portonevertx.publicapi;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes types as in source code, identically on every JDK. */
final class AnnotatedNames {
  private AnnotatedNames() {}

  /** Returns the type with its arguments, without the nullability of the type itself. */
  static String of(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      Class<?> raw = (Class<?>) ((ParameterizedType) generic.getType()).getRawType();
      return PublicApi.name(raw) + arguments(generic);
    }
    if (type instanceof AnnotatedArrayType array) {
      return inner(array.getAnnotatedGenericComponentType()) + "[]";
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      return wildcard(wildcard);
    }
    return type.getType() instanceof Class<?> plain
        ? PublicApi.name(plain)
        : type.getType().getTypeName();
  }

  private static String arguments(AnnotatedParameterizedType generic) {
    return Arrays.stream(generic.getAnnotatedActualTypeArguments())
        .map(AnnotatedNames::inner)
        .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String wildcard(AnnotatedWildcardType wildcard) {
    if (wildcard.getAnnotatedLowerBounds().length > 0) {
      return "? super " + inner(wildcard.getAnnotatedLowerBounds()[0]);
    }
    AnnotatedType bound = wildcard.getAnnotatedUpperBounds()[0];
    return bound.getType() == Object.class && !PublicApi.isNullable(bound)
        ? "?"
        : "? extends " + inner(bound);
  }

  private static String inner(AnnotatedType type) {
    return of(type) + (PublicApi.isNullable(type) ? "?" : "");
  }
}
