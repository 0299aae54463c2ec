package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record that is one text, such as a status, by its static method {@code of(String)}.
 *
 * <p>Jackson's own reader, which first decides between all ways to create an object, reads every
 * other value, and a text that the method rejects.
 */
@SuppressWarnings("serial") // a reader of Jackson is never serialized
final class WordReader extends DelegatingDeserializer {
  private final transient Method factory;

  private WordReader(JsonDeserializer<?> jacksons, Method factory) {
    super(jacksons);
    this.factory = factory;
  }

  /** Replaces Jackson's readers of such records of the library. */
  static BeanDeserializerModifier modifier() {
    return new BeanDeserializerModifier() {
      @Override
      public JsonDeserializer<?> modifyDeserializer(
          DeserializationConfig config, BeanDescription type, JsonDeserializer<?> jacksons) {
        Method factory = factory(type.getBeanClass());
        return factory != null && jacksons instanceof BeanDeserializerBase
            ? new WordReader(jacksons, factory)
            : jacksons;
      }
    };
  }

  private static @Nullable Method factory(Class<?> type) {
    if (!type.isRecord() || !RecordReaders.isOwn(type)) {
      return null;
    }
    try {
      Method factory = type.getMethod("of", String.class);
      if (!Modifier.isStatic(factory.getModifiers())
          || !factory.isAnnotationPresent(JsonCreator.class)) {
        return null;
      }
      // Public already; this saves the check of the caller at each call.
      factory.setAccessible(true);
      return factory;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> jacksons) {
    return new WordReader(jacksons, factory);
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return factory.invoke(null, parser.getText());
      } catch (ReflectiveOperationException rejected) {
        // Jackson reports the failure, with its path.
        return super.deserialize(parser, context);
      }
    }
    return super.deserialize(parser, context);
  }
}
