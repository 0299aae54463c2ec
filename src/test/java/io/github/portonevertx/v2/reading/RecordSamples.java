package io.github.portonevertx.v2.reading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.Verification;
import io.github.portonevertx.v2.paymentschedules.DueWindow;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The records of V2's answers, and an object with all fields for each. */
public final class RecordSamples {
  /** Records that are not answers of PortOne; they have tests of their own. */
  private static final List<Class<?>> OWN =
      List.of(DueWindow.class, Order.class, Verification.class);

  private RecordSamples() {}

  /** Returns the records of answers. */
  static List<Class<?>> records() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.portonevertx.v2")
            .stream()
            .filter(type -> type.isRecord() && type.getModifiers().toString().contains("PUBLIC"))
            .filter(type -> !type.getPackageName().matches(".*\\.(internal|webhook).*"))
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> !ReadValues.isWord(type))
            .filter(type -> !OWN.contains(type))
            .filter(type -> !type.getSimpleName().equals("Unrecognized"))
            .toList();
  }

  /** Returns an object with all fields of a record, or of the first case of a union. */
  public static JsonObject sample(Class<?> type) {
    if (type.isInterface()) {
      return sample(type.getAnnotation(JsonSubTypes.class).value()[0].value());
    }
    JsonObject json = new JsonObject();
    for (RecordComponent component : type.getRecordComponents()) {
      json.put(component.getName(), value(component.getGenericType(), component.getName()));
    }
    Class<?> union = declared(type);
    if (union != type) {
      Stream.of(union.getAnnotation(JsonSubTypes.class).value())
          .filter(one -> one.value() == type)
          .forEach(one -> json.put("type", one.name()));
    }
    return json;
  }

  /** Returns the union that a record is a case of, or the record itself. */
  static Class<?> declared(Class<?> type) {
    return Stream.of(type.getInterfaces())
        .filter(union -> union.isAnnotationPresent(JsonSubTypes.class))
        .<Class<?>>map(union -> union)
        .findFirst()
        .orElse(type);
  }

  private static Object value(Type generic, String name) {
    if (generic instanceof ParameterizedType list) {
      return new JsonArray().add(value(list.getActualTypeArguments()[0], name));
    }
    Class<?> type = (Class<?>) generic;
    if (type == String.class) {
      return "value-of-" + name + "!";
    }
    if (type == Boolean.class) {
      return true;
    }
    if (type == Instant.class) {
      return "2026-01-02T03:04:05.678+09:00";
    }
    if (type == LocalDate.class) {
      return "2026-01-02";
    }
    if (ReadValues.isWord(type)) {
      return "WORD_OF_" + name;
    }
    if (type.isEnum()) {
      // Only the library's own answers have enums.
      return type.getEnumConstants()[0].toString();
    }
    if (type.isInterface()) {
      JsonSubTypes.Type first = type.getAnnotation(JsonSubTypes.class).value()[0];
      // A record may be a case of two unions, by the same word.
      return sample(first.value());
    }
    return type.isRecord() ? sample(type) : 7;
  }
}
