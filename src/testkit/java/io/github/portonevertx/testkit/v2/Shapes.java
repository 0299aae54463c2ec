package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.v2.Shape.Field;
import io.github.portonevertx.testkit.v2.Shape.ObjectOf;
import io.github.portonevertx.testkit.v2.Shape.OneOf;
import io.github.portonevertx.testkit.v2.Shape.UnionBy;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations and the shapes of the API, read from {@code shapes.txt}; the head of that file
 * describes its notation.
 */
final class Shapes {

  private static final String FILE = "shapes.txt";

  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, Integer> errors = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new LinkedHashMap<>();

  private Shapes() {}

  /** Reads the file. */
  static Shapes load() {
    Shapes shapes = new Shapes();
    Block block = new Block(new String[0]);
    for (String line : text().lines().toList()) {
      if (line.startsWith("  ")) {
        block.body.add(line.strip().split(" ", -1));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        shapes.add(block);
        block = new Block(line.split(" ", -1));
      }
    }
    shapes.add(block);
    return shapes;
  }

  /** Returns every operation. */
  List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** Returns the HTTP status of each type of error. */
  Map<String, Integer> errors() {
    return Map.copyOf(errors);
  }

  /** Returns the shape with that name; null if there is none. */
  @Nullable Shape find(String name) {
    return shapes.get(name);
  }

  /** Returns the shape of an object: for a union, the one that its property selects. */
  ObjectOf objectOf(String name, JsonObject value) {
    Shape shape = shapes.get(name);
    if (shape instanceof UnionBy union) {
      String word = value.getString(union.property());
      String selected = word == null ? null : union.cases().get(word);
      if (selected == null) {
        throw new IllegalStateException(name + " has no case " + word);
      }
      return objectOf(selected, value);
    }
    if (shape instanceof ObjectOf object) {
      return object;
    }
    throw new IllegalStateException(name + " is not an object");
  }

  /**
   * Returns the fields of {@code value} that its shape has, in the order of the shape, without
   * nulls.
   */
  JsonObject view(String name, JsonObject value) {
    JsonObject view = new JsonObject();
    for (Field field : objectOf(name, value).fields()) {
      Object found = value.getValue(field.name());
      if (found != null) {
        view.put(field.name(), found);
      }
    }
    return view.copy();
  }

  private void add(Block block) {
    if (block.head.length == 0) {
      return;
    }
    String name = block.head[1];
    switch (block.head[0]) {
      case "operation" -> operations.add(operation(block));
      case "error" -> errors.put(name, Integer.valueOf(block.head[2]));
      case "object" -> shapes.put(name, new ObjectOf(fields(block.words())));
      case "words" -> shapes.put(name, new OneOf(new LinkedHashSet<>(block.words())));
      case "union" -> shapes.put(name, union(block));
      default -> throw new IllegalStateException("Unknown kind of line: " + block.head[0]);
    }
  }

  private static UnionBy union(Block block) {
    Map<String, String> cases = new LinkedHashMap<>();
    for (String pair : block.words()) {
      int colon = pair.indexOf(':');
      cases.put(pair.substring(0, colon), pair.substring(colon + 1));
    }
    return new UnionBy(block.head[2], cases);
  }

  private static Operation operation(Block block) {
    List<Field> query = new ArrayList<>();
    Set<String> errors = new LinkedHashSet<>();
    String input = "";
    boolean inQuery = false;
    String answer = "";
    for (String[] line : block.body) {
      List<String> rest = Arrays.asList(line).subList(1, line.length);
      switch (line[0]) {
        case "query" -> query.addAll(fields(rest));
        case "body", "requestBody" -> {
          input = rest.get(0);
          inQuery = line[0].equals("requestBody");
        }
        case "answer" -> answer = rest.get(0);
        case "errors" -> errors.addAll(rest);
        default -> throw new IllegalStateException("Unknown kind of line: " + line[0]);
      }
    }
    boolean required = input.endsWith("!");
    return new Operation(
        block.head[1],
        HttpMethod.valueOf(block.head[2]),
        block.head[3],
        block.head.length > 4,
        query,
        required ? input.substring(0, input.length() - 1) : input.isEmpty() ? null : input,
        required,
        inQuery,
        answer,
        errors);
  }

  private static List<Field> fields(List<String> texts) {
    return texts.stream().map(Shapes::field).toList();
  }

  private static Field field(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String type = colon < 0 ? "text" : text.substring(colon + 1);
    boolean list = type.startsWith("[");
    boolean required = name.endsWith("!");
    return new Field(
        required ? name.substring(0, name.length() - 1) : name,
        list ? type.substring(1, type.length() - 1) : type,
        list,
        required);
  }

  private static String text() {
    try (InputStream in = Shapes.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside " + Shapes.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line without indentation, and the indented lines below it. */
  private static final class Block {

    private final String[] head;
    private final List<String[]> body = new ArrayList<>();

    Block(String[] head) {
      this.head = head;
    }

    List<String> words() {
      return body.stream().flatMap(Arrays::stream).toList();
    }
  }
}
