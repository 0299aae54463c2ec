package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes {@code application/x-www-form-urlencoded} text to a JSON tree by the brackets in the
 * names: {@code a=1&a=2}, {@code a[]=1} and {@code a[0]=1} are lists, {@code a[b]=1} is an object,
 * {@code a[0][b]=1} and {@code a[][b]=1} are lists of objects. Every value is text.
 *
 * <p>Names that do not fit into such a tree are rejected with a {@link BadRequest}, so that no
 * value is lost: a name in two of these forms, brackets that do not match, bytes that are not
 * UTF-8.
 */
final class FormBody {

  private static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_FIELDS = 10_000;
  private static final int MAX_DEPTH = 8;
  private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,3}");

  /** A decoded {@code name=value}. */
  record Pair(String name, String value) {}

  /** A name at one depth, with all its values. */
  private static final class Node {
    private final List<String> values = new ArrayList<>();
    private final List<Node> items = new ArrayList<>();
    private final Map<String, Node> children = new LinkedHashMap<>();
  }

  private FormBody() {}

  /** Returns the tree of a form. */
  static JsonObject decode(String text) {
    return tree(pairs(text, false));
  }

  /** Returns the tree of a query, in which a name needs no {@code =}. */
  static JsonObject decodeQuery(String text) {
    return tree(pairs(text, true));
  }

  /** Returns the decoded pairs in the order sent. */
  static List<Pair> pairs(String text, boolean bareNames) {
    if (text.length() > MAX_CHARACTERS) {
      throw BadRequest.tooLarge();
    }
    List<Pair> pairs = new ArrayList<>();
    for (String part : text.split("&", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      int equals = part.indexOf('=');
      String name = percentDecoded(equals < 0 ? part : part.substring(0, equals), null);
      if (equals < 0 && !bareNames) {
        throw name.startsWith("{") || name.startsWith("[")
            ? new BadRequest("Content-Type이 application/x-www-form-urlencoded인데 본문은 JSON입니다.")
            : new BadRequest(BadRequest.shown(name) + " 파라메터의 값이 누락되었습니다.");
      }
      pairs.add(new Pair(name, equals < 0 ? "" : percentDecoded(part.substring(equals + 1), name)));
      if (pairs.size() > MAX_FIELDS) {
        throw BadRequest.tooLarge();
      }
    }
    return pairs;
  }

  /** Returns the tree of decoded pairs. */
  static JsonObject tree(List<Pair> pairs) {
    Node root = new Node();
    for (Pair pair : pairs) {
      add(root, path(pair.name()), pair.value());
    }
    JsonObject tree = new JsonObject();
    root.children.forEach((name, node) -> tree.put(name, json(name, node)));
    return tree;
  }

  /** Returns the name before the brackets and the content of each pair of brackets. */
  private static List<String> path(String name) {
    List<String> path = new ArrayList<>();
    int open = name.indexOf('[');
    path.add(open < 0 ? name : name.substring(0, open));
    int at = open < 0 ? name.length() : open;
    while (at < name.length()) {
      int close = name.indexOf(']', at);
      if (name.charAt(at) != '[' || close < 0 || name.indexOf('[', at + 1) == close - 1) {
        throw BadRequest.malformed(name);
      }
      path.add(name.substring(at + 1, close));
      at = close + 1;
    }
    if (path.get(0).isEmpty() || path.size() > MAX_DEPTH) {
      throw BadRequest.malformed(name);
    }
    return path;
  }

  private static void add(Node root, List<String> path, String value) {
    Node node = root;
    for (int i = 0; i < path.size(); i++) {
      String key = path.get(i);
      if (i == 0 || !key.isEmpty()) {
        node = node.children.computeIfAbsent(key, absent -> new Node());
      } else {
        node = item(node, path.subList(i + 1, path.size()));
      }
    }
    node.values.add(value);
  }

  /**
   * Returns the element of a list without indexes to which a value belongs: the last one if it has
   * no value of that name, as in Ruby on Rails; otherwise a new one.
   */
  private static Node item(Node list, List<String> rest) {
    Node last = list.items.isEmpty() ? null : list.items.get(list.items.size() - 1);
    if (last == null || rest.isEmpty() || last.children.isEmpty() || has(last, rest)) {
      last = new Node();
      list.items.add(last);
    }
    return last;
  }

  private static boolean has(Node node, List<String> path) {
    Node at = node;
    for (String key : path) {
      Node child = at.children.get(key);
      if (child == null) {
        return false;
      }
      at = child;
    }
    return true;
  }

  private static Object json(String name, Node node) {
    int ways =
        (node.values.isEmpty() ? 0 : 1)
            + (node.items.isEmpty() ? 0 : 1)
            + (node.children.isEmpty() ? 0 : 1);
    if (ways > 1) {
      throw new BadRequest(BadRequest.shown(name) + " 파라메터가 여러 형식으로 전달되었습니다.");
    }
    if (!node.values.isEmpty()) {
      return node.values.size() == 1 ? node.values.get(0) : new JsonArray(node.values);
    }
    JsonArray list = new JsonArray();
    if (!node.items.isEmpty()) {
      node.items.forEach(item -> list.add(json(name + "[]", item)));
      return list;
    }
    if (node.children.keySet().stream().allMatch(key -> INDEX.matcher(key).matches())) {
      node.children.entrySet().stream()
          .sorted(Comparator.comparingInt(child -> Integer.parseInt(child.getKey())))
          .forEach(child -> list.add(json(name + "[" + child.getKey() + "]", child.getValue())));
      return list;
    }
    JsonObject object = new JsonObject();
    node.children.forEach((key, child) -> object.put(key, json(name + "[" + key + "]", child)));
    return object;
  }

  private static String percentDecoded(String text, @Nullable String name) {
    // Bytes that are not UTF-8 were decoded to this character.
    if (text.indexOf('\uFFFD') >= 0) {
      throw notUtf8(name);
    }
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        bytes.write(encoded[i] == '+' ? ' ' : encoded[i]);
        continue;
      }
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        throw notUtf8(name);
      }
      bytes.write(high * 16 + low);
      i += 2;
    }
    try {
      ByteBuffer decoded = ByteBuffer.wrap(bytes.toByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
    } catch (CharacterCodingException e) {
      throw notUtf8(name);
    }
  }

  private static BadRequest notUtf8(@Nullable String name) {
    String where = name == null ? "요청 본문의 필드 이름" : BadRequest.shown(name) + " 파라메터";
    return new BadRequest(where + "의 인코딩이 올바르지 않습니다(UTF-8).");
  }
}
