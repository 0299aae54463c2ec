package io.github.portonevertx.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation.
 *
 * @param action {@code group.method}
 * @param http the HTTP method
 * @param path the path with {@code {parameters}}
 * @param marks {@code read} or {@code write}, {@code pg}, {@code unstable}, {@code keyed}
 * @param purpose the purpose in English
 * @param purposeInKorean the purpose in Korean
 * @param pathParameters the parameters of the path
 * @param query the parameters of the query
 * @param body the fields of the body
 * @param bodyName the name of the body; empty for none
 * @param isInput whether the body is sent in the query
 * @param oneOf the parameters of which one is required
 * @param request the description of the request class; empty when there is none
 * @param hand the parts that are written by hand
 * @param answer the type of the answer, or {@code -}
 * @param unwrapped the only field of the answer that the client returns; empty for the answer
 * @param ids the fields of the answer by the parameter whose value they hold
 * @param own the description of an operation that the library answers itself; null for PortOne's
 */
record Op(
    String action,
    String http,
    String path,
    List<String> marks,
    String purpose,
    String purposeInKorean,
    List<Field> pathParameters,
    List<Field> query,
    List<Field> body,
    String bodyName,
    boolean isInput,
    List<String> oneOf,
    String request,
    List<String> hand,
    String answer,
    String unwrapped,
    Map<String, List<String>> ids,
    @Nullable Own own) {

  /**
   * What is special about an operation that the library answers itself.
   *
   * @param paragraphs the paragraphs of its description after the first sentence
   * @param taken the type, the name and the description of the value that its method takes; empty
   *     for the parameters themselves
   * @param result the description of the answer
   */
  record Own(List<String> paragraphs, List<String> taken, String result) {
    static Own of(FactFile.Entry entry) {
      String taken = entry.one("takes");
      return new Own(
          entry.marked("doc"),
          taken.isEmpty() ? List.of() : List.of(taken.split(" ", 3)),
          entry.one("returns"));
    }
  }

  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)\\}");

  /** Reads an entry of {@code operations.txt}. */
  static Op of(FactFile.Entry entry, Map<String, Shape> bodies) {
    List<String> head = entry.head();
    List<Field> inPath =
        PATH_PARAMETER
            .matcher(head.get(2))
            .results()
            .map(found -> Field.of(found.group(1) + " text!"))
            .toList();
    String body = (entry.one("body") + entry.one("input")).replace("!", "");
    String[] answer = entry.one("answer").split("\\.", -1);
    Map<String, List<String>> ids = new LinkedHashMap<>();
    if (!entry.one("ids").isEmpty()) {
      String[] id = entry.one("ids").split("=", -1);
      ids.put(id[0], List.of(id[1].split("\\|", -1)));
    }
    return new Op(
        head.get(0),
        head.get(1),
        head.get(2),
        head.subList(3, head.size()),
        entry.one("en"),
        entry.one("ko"),
        inPath,
        split(entry.one("query")).stream().map(part -> Field.of(part.replace(':', ' '))).toList(),
        body.isEmpty() ? List.of() : required(bodies.get(body), body).fields(),
        body,
        !entry.one("input").isEmpty(),
        split(entry.one("oneOf")),
        entry.one("request"),
        entry.marked("hand"),
        answer[0],
        answer.length > 1 ? answer[1] : "",
        ids,
        head.get(1).equals("-") ? Own.of(entry) : null);
  }

  private static Shape required(@Nullable Shape body, String name) {
    if (body == null) {
      throw new IllegalArgumentException("requests.txt has no body " + name);
    }
    return body;
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  /** Returns the part of the action before the dot. */
  String group() {
    return action.substring(0, action.indexOf('.'));
  }

  /** Returns the part of the action after the dot, which is the name of the client's method. */
  String method() {
    return action.substring(action.indexOf('.') + 1);
  }

  /** Returns the package of the types of the group. */
  String area() {
    String group = group().toLowerCase(Locale.ROOT);
    return group.equals("cardpromotions") ? "promotions" : group;
  }

  /** Returns the name of the request class. */
  String requestClass() {
    return Names.upper(method()) + "Request";
  }

  /** Returns all parameters, those of the path first. */
  List<Field> parameters() {
    List<Field> all = new ArrayList<>(pathParameters);
    all.addAll(query);
    all.addAll(body);
    return all;
  }

  /** Returns the parameters that an application sets. */
  List<Field> settable() {
    return parameters().stream().filter(Field::isSettable).toList();
  }

  boolean is(String mark) {
    return marks.contains(mark);
  }

  boolean hasRequest() {
    return !request.isEmpty();
  }

  boolean isByHand(String part) {
    return hand.contains(part);
  }
}
