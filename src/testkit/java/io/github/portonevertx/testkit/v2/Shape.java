package io.github.portonevertx.testkit.v2;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shape of a JSON value of the API. */
sealed interface Shape {

  /**
   * A field of an object.
   *
   * @param type the name of a shape, one of {@code text}, {@code long}, {@code bool}, {@code time},
   *     {@code date} and {@code json}, or the only permitted text after an equals sign
   * @param list whether the value is a list of that type
   * @param required whether it is always there
   */
  record Field(String name, String type, boolean list, boolean required) {}

  /** An object with these fields. */
  record ObjectOf(List<Field> fields) implements Shape {
    /** Makes it immutable. */
    public ObjectOf {
      fields = List.copyOf(fields);
    }
  }

  /**
   * An object of one of several shapes.
   *
   * @param property the field that selects the shape
   * @param cases the names of the shapes by the text of that field
   */
  record UnionBy(String property, Map<String, String> cases) implements Shape {
    /** Makes it immutable. */
    public UnionBy {
      cases = Map.copyOf(cases);
    }
  }

  /** One of these texts. */
  record OneOf(Set<String> words) implements Shape {
    /** Makes it immutable. */
    public OneOf {
      words = Set.copyOf(words);
    }
  }
}
