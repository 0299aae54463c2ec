package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.deser.Deserializers;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Chooses {@link RecordReader} and {@link UnionReader} for the records and unions of the library
 * that are read from their fields. Types of an application keep Jackson's readers, because they may
 * have any of its annotations.
 */
final class RecordReaders extends Deserializers.Base {
  private static final String OWN = "io.github.portonevertx.";

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    if (!isRead(raw)) {
      return null;
    }
    return raw.isRecord()
        ? new RecordReader(type, (NamingBase) config.getPropertyNamingStrategy())
        : new UnionReader(type);
  }

  /** Returns whether a type is a record or a union that the readers of this package read. */
  static boolean isRead(Class<?> type) {
    if (!isOwn(type)) {
      return false;
    }
    return type.isRecord()
        ? !hasCreator(type.getDeclaredMethods()) && !hasCreator(type.getConstructors())
        : type.isInterface() && type.isAnnotationPresent(JsonTypeInfo.class);
  }

  /** Returns whether a type is one of the library. */
  static boolean isOwn(Class<?> type) {
    return type.getName().startsWith(OWN);
  }

  private static boolean hasCreator(AnnotatedElement[] members) {
    return Arrays.stream(members).anyMatch(member -> member.isAnnotationPresent(JsonCreator.class));
  }
}
