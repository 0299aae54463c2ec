package io.github.portonevertx.nativeimage;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Deployable;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a native image must keep for reflection, and its resources, from the classes of the
 * library.
 */
final class Metadata {
  private static final String BASE = PortOneException.class.getPackageName();

  private Metadata() {}

  /** Returns the folder of the library's classes. */
  static Path classes() {
    try {
      return Path.of(
          PortOneException.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns {@code reflect-config.json}. */
  static String reflection() {
    Set<String> read = new TreeSet<>();
    Set<String> deployed = new TreeSet<>();
    for (Class<?> type : all()) {
      if (isJson(type)) {
        withSupertypes(type).forEach(part -> read.add(part.getName()));
      } else if (isDeployable(type)) {
        deployed.add(type.getName());
      }
    }
    List<String> entries =
        Stream.concat(
                deployed.stream()
                    .map(
                        name ->
                            entry(name)
                                .put(
                                    "methods",
                                    new JsonArray()
                                        .add(
                                            new JsonObject()
                                                .put("name", "<init>")
                                                .put("parameterTypes", new JsonArray())))),
                read.stream()
                    .map(
                        name ->
                            entry(name)
                                .put("allDeclaredConstructors", true)
                                .put("allDeclaredFields", true)
                                .put("allDeclaredMethods", true)
                                .put("allRecordComponents", true)))
            .map(JsonObject::encode)
            .toList();
    return "[\n" + String.join(",\n", entries) + "\n]\n";
  }

  /** Returns {@code resource-config.json}. */
  static String resources() throws IOException {
    try (Stream<Path> files = Files.walk(classes())) {
      List<String> patterns =
          files
              .filter(Files::isRegularFile)
              .map(file -> classes().relativize(file).toString().replace('\\', '/'))
              .filter(Metadata::isReadAtRunTime)
              .sorted()
              .map(name -> new JsonObject().put("pattern", "\\Q" + name + "\\E").encode())
              .toList();
      return "{\"resources\": {\"includes\": [\n" + String.join(",\n", patterns) + "\n]}}\n";
    }
  }

  private static JsonObject entry(String name) {
    return new JsonObject().put("name", name);
  }

  /** Files of the jar for people and tools are not read by the library. */
  private static boolean isReadAtRunTime(String file) {
    return !file.endsWith(".class")
        && (!file.startsWith("META-INF/") || file.startsWith("META-INF/services/"));
  }

  /**
   * Returns whether Jackson reads or writes the type: a record or enum of the API, or annotated.
   */
  private static boolean isJson(Class<?> type) {
    boolean isValue = type.isRecord() || type.isEnum();
    boolean isOfAnApi =
        type.getName().matches(BASE.replace(".", "\\.") + "\\.(v\\d+\\..*|[^.]+)")
            && !type.getName().contains(".internal.");
    return (isValue && isOfAnApi) || isAnnotated(type);
  }

  private static boolean isAnnotated(Class<?> type) {
    return Stream.of(
            Stream.of(type),
            Arrays.stream(type.getDeclaredConstructors()),
            Arrays.stream(type.getDeclaredMethods()),
            Arrays.stream(type.getDeclaredFields()))
        .flatMap(elements -> elements)
        .map(AnnotatedElement::getDeclaredAnnotations)
        .flatMap(Arrays::stream)
        .map(Annotation::annotationType)
        .anyMatch(annotation -> annotation.isAnnotationPresent(JacksonAnnotation.class));
  }

  /** Returns whether {@code deployVerticle} creates the type from its name. */
  private static boolean isDeployable(Class<?> type) {
    return Deployable.class.isAssignableFrom(type)
        && Modifier.isPublic(type.getModifiers())
        && Arrays.stream(type.getConstructors())
            .anyMatch(constructor -> constructor.getParameterCount() == 0);
  }

  /** Jackson collects the annotations of supertypes, too. */
  private static Set<Class<?>> withSupertypes(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    if (type.getName().startsWith(BASE) && found.add(type)) {
      if (type.getSuperclass() != null) {
        found.addAll(withSupertypes(type.getSuperclass()));
      }
      for (Class<?> parent : type.getInterfaces()) {
        found.addAll(withSupertypes(parent));
      }
    }
    return found;
  }

  private static List<Class<?>> all() {
    try (Stream<Path> files = Files.walk(classes())) {
      return files
          .map(file -> classes().relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> file.replace('/', '.').replace('\\', '.'))
          .map(Metadata::load)
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Metadata.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
