package io.github.portonevertx.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The ways in which clients write lists, objects and booleans in a form. */
public enum FormDialect {
  /** {@code curl -d a=1 -d a=2}, Python's requests: names repeated, objects as JSON text. */
  REPEATED(Nested.REPEATED, Nested.JSON, "true", "false", true),
  /** PHP's {@code http_build_query}: an index for each element, booleans as numbers. */
  PHP(Nested.INDEX, Nested.INDEX, "1", "0", true),
  /** Ruby on Rails' {@code to_query}: empty brackets, also for objects in a list. */
  RAILS(Nested.BRACKETS, Nested.BRACKETS, "true", "false", true),
  /** axios: empty brackets for texts, an index for each object, brackets not encoded. */
  AXIOS(Nested.BRACKETS, Nested.INDEX, "true", "false", false),
  /** qs with its defaults: an index for each element. */
  QS(Nested.INDEX, Nested.INDEX, "true", "false", true),
  /**
   * Python with {@code json.dumps} for values other than text, and Python's spelling of booleans.
   */
  JSON_TEXT(Nested.JSON, Nested.JSON, "True", "False", true);

  private enum Nested {
    REPEATED,
    BRACKETS,
    INDEX,
    JSON
  }

  private final Nested texts;
  private final Nested objects;
  private final String yes;
  private final String no;
  private final boolean encodesBrackets;

  FormDialect(Nested texts, Nested objects, String yes, String no, boolean encodesBrackets) {
    this.texts = texts;
    this.objects = objects;
    this.yes = yes;
    this.no = no;
    this.encodesBrackets = encodesBrackets;
  }

  /** Returns the parameters as a form. */
  public String encode(JsonObject parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.fieldNames().forEach(name -> add(pairs, name, parameters.getValue(name)));
    StringJoiner form = new StringJoiner("&");
    pairs.forEach(form::add);
    return form.toString();
  }

  private void add(List<String> pairs, String name, Object value) {
    if (value instanceof JsonObject object) {
      if (objects == Nested.JSON) {
        pair(pairs, name, object.encode());
      } else {
        object.fieldNames().forEach(f -> add(pairs, name + "[" + f + "]", object.getValue(f)));
      }
    } else if (value instanceof JsonArray array) {
      list(pairs, name, array, array.getValue(0) instanceof JsonObject ? objects : texts);
    } else if (value instanceof Boolean boolText) {
      pair(pairs, name, boolText ? yes : no);
    } else {
      pair(pairs, name, value.toString());
    }
  }

  private void list(List<String> pairs, String name, JsonArray array, Nested nested) {
    if (nested == Nested.JSON && texts == Nested.JSON) {
      pair(pairs, name, array.encode());
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      switch (nested) {
        case REPEATED, JSON -> add(pairs, name, array.getValue(i));
        case BRACKETS -> add(pairs, name + "[]", array.getValue(i));
        case INDEX -> add(pairs, name + "[" + i + "]", array.getValue(i));
      }
    }
  }

  private void pair(List<String> pairs, String name, String value) {
    pairs.add((encodesBrackets ? encoded(name) : name) + "=" + encoded(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
