package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bodies for a record, made from its components, with another value in every field: a field that is
 * read into the wrong component, or into none, shows.
 */
public final class RecordSample {
  /** What every text of {@link #privateBody} says. */
  public static final String PRIVATE = "PRIVATE";

  private final Class<? extends Record> type;
  private final Map<String, ?> given;

  /**
   * For a record.
   *
   * @param given the wire values of components that are neither text, number, time nor flag
   */
  public RecordSample(Class<? extends Record> type, Map<String, ?> given) {
    this.type = type;
    this.given = given;
  }

  /** The names of the fields on PortOne's wire, in the order of the components. */
  public List<String> wireNames() {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
      names.add(
          property != null
              ? property.value()
              : component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** A body with every field. */
  public JsonObject body() {
    List<String> names = wireNames();
    JsonObject json = new JsonObject();
    for (int i = 0; i < names.size(); i++) {
      Object value = given.get(names.get(i));
      json.put(names.get(i), value != null ? value : plain(i, names.get(i)));
    }
    return json;
  }

  private Object plain(int index, String wireName) {
    Class<?> component = type.getRecordComponents()[index].getType();
    if (component == boolean.class || component == Boolean.class) {
      return true;
    }
    if (component == BigDecimal.class) {
      return new BigDecimal(index + 1 + ".25");
    }
    return component == Instant.class || component == Integer.class ? index + 1 : wireName;
  }

  /** The body of {@link #body}, whose every text is {@link #PRIVATE} but those that are named. */
  public JsonObject privateBody(String... shown) {
    JsonObject json = body();
    for (Map.Entry<String, Object> field : body()) {
      if (field.getValue() instanceof String && !List.of(shown).contains(field.getKey())) {
        json.put(field.getKey(), PRIVATE);
      }
    }
    return json;
  }

  /** That a record holds what {@link #body} says, in every component. */
  public void assertHeldBy(Record value) throws ReflectiveOperationException {
    JsonObject json = body();
    List<String> names = wireNames();
    for (int i = 0; i < names.size(); i++) {
      RecordComponent component = type.getRecordComponents()[i];
      Object held = component.getAccessor().invoke(value);
      assertNotNull(held, names.get(i));
      if (held instanceof Instant time) {
        assertEquals(((Number) json.getValue(names.get(i))).longValue(), time.getEpochSecond());
      } else if (given.containsKey(names.get(i))) {
        assertEquals(
            given.get(names.get(i)) instanceof Iterable<?> items ? size(items) : 1,
            held instanceof List<?> list ? list.size() : 1,
            names.get(i));
      } else if (held instanceof String || held instanceof Number || held instanceof Boolean) {
        assertEquals(json.getValue(names.get(i)), held, names.get(i));
      } else {
        assertEquals(names.get(i), held.toString());
      }
    }
  }

  private static int size(Iterable<?> items) {
    int size = 0;
    for (Object item : items) {
      assertNotNull(item);
      size++;
    }
    return size;
  }
}
