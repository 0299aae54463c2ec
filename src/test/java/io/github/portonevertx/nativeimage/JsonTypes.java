package io.github.portonevertx.nativeimage;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.json.JsonMappers;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the types that Jackson reads: the results of the public methods that return a future or a
 * stream, and everything they consist of, as Jackson sees it.
 */
final class JsonTypes {
  private static final String BASE = "io.github.portonevertx.";

  private final ObjectMapper mapper = JsonMappers.builder().build();
  private final DeserializationConfig config = mapper.getDeserializationConfig();
  private final Set<String> found = new TreeSet<>();
  private final Deque<JavaType> open = new ArrayDeque<>();

  private JsonTypes() {}

  static Set<String> ofThePublicApi() {
    JsonTypes types = new JsonTypes();
    for (Class<?> group : groups()) {
      for (Method method : group.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && method.getGenericReturnType() instanceof ParameterizedType result
            && (result.getRawType() == Future.class || result.getRawType() == ReadStream.class)
            // The answer to a raw call is JSON.
            && result.getActualTypeArguments()[0] != Reply.class) {
          types.add(types.mapper.constructType(result.getActualTypeArguments()[0]));
        }
      }
    }
    types.follow();
    return types.found;
  }

  private void follow() {
    while (!open.isEmpty()) {
      JavaType next = open.remove();
      next.getBindings().getTypeParameters().forEach(this::add);
      if (next.getContentType() != null) {
        add(next.getContentType());
      }
      Class<?> raw = next.getRawClass();
      if (!raw.getName().startsWith(BASE) || !found.add(raw.getName())) {
        continue;
      }
      BeanDescription bean = config.introspect(next);
      for (BeanPropertyDefinition property : bean.findProperties()) {
        if (property.getConstructorParameter() != null) {
          add(property.getConstructorParameter().getType());
        }
      }
      JsonTypeInfo union = raw.getAnnotation(JsonTypeInfo.class);
      if (union != null) {
        add(mapper.constructType(union.defaultImpl()));
      }
      AnnotatedClass cases = bean.getClassInfo();
      for (NamedType one :
          config.getSubtypeResolver().collectAndResolveSubtypesByClass(config, cases)) {
        add(mapper.constructType(one.getType()));
      }
    }
  }

  private void add(JavaType type) {
    open.add(type);
  }

  /** Returns the groups of both clients, which are in the package of the client. */
  private static Set<Class<?>> groups() {
    Set<Class<?>> groups = new LinkedHashSet<>();
    for (String api : new String[] {"v1", "v2"}) {
      Path folder = Metadata.classes().resolve(BASE.replace('.', '/') + api);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          String name = String.valueOf(file.getFileName());
          if (name.matches("[A-Z]\\w*\\.class")) {
            groups.add(Metadata.load(BASE + api + "." + name.replace(".class", "")));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return groups;
  }
}
