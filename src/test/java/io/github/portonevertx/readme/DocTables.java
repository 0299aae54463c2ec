package io.github.portonevertx.readme;

import static java.util.stream.Collectors.joining;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.codegen.Main;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.internal.bus.WireNames;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The tables of one language, generated from the code that they describe. Texts that code does not
 * contain, such as the meaning of an option, come from the {@link Words} of the language.
 */
final class DocTables {
  /** The area of each group; a new group needs an entry. */
  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("payments", "payments"),
          Map.entry("prepare", "payments"),
          Map.entry("customers", "billing"),
          Map.entry("subscribe", "billing"),
          Map.entry("schedules", "billing"),
          Map.entry("certifications", "certifications"),
          Map.entry("partners", "receipts"),
          Map.entry("receipts", "receipts"),
          Map.entry("escrow", "escrow"),
          Map.entry("cvs", "accounts"),
          Map.entry("vbanks", "accounts"),
          Map.entry("naver", "naver"),
          Map.entry("benepia", "services"),
          Map.entry("kcpquick", "services"),
          Map.entry("payco", "services"),
          Map.entry("paymentwall", "services"),
          Map.entry("kakao", "services"),
          Map.entry("codes", "codes"),
          Map.entry("tiers", "codes"),
          Map.entry("users", "codes"));

  private final Words words;
  private final Words wordsOfLogs;
  private final boolean purposesAreTranslated;

  DocTables(Words words, Words wordsOfLogs, Language language) {
    this.words = words;
    this.wordsOfLogs = wordsOfLogs;
    this.purposesAreTranslated = language == Language.KOREAN;
  }

  /** Returns every table by its name. */
  Map<String, String> all() throws IOException {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("options-v2", optionsOfV2());
    tables.put("pipeline", pipeline());
    tables.put("operations", operations());
    tables.put("options", options());
    tables.put("failures", failures());
    tables.put("wire", wire());
    tables.put("faults", faults());
    tables.put("logs", LogTable.of(wordsOfLogs));
    tables.putAll(Main.tables(Path.of(""), purposesAreTranslated));
    return tables;
  }

  private String table(String name, List<List<String>> rows) {
    String head = words.get("head." + name);
    StringBuilder table = new StringBuilder(head + "\n");
    table.append("|---".repeat((int) head.chars().filter(c -> c == '|').count() - 1)).append("|\n");
    rows.forEach(row -> table.append("| ").append(String.join(" | ", row)).append(" |\n"));
    return table.toString();
  }

  private String operations() {
    Map<String, List<List<String>>> areas = new LinkedHashMap<>();
    for (Operation operation : V1Catalogue.CATALOGUE.all()) {
      String group = operation.action().substring(0, operation.action().indexOf('.'));
      String area = AREAS.get(group);
      if (area == null) {
        throw new AssertionError("DocTables knows no area for the group '" + group + "'");
      }
      areas.computeIfAbsent(area, a -> new ArrayList<>()).add(operation(operation));
    }
    areas.put("own", V1Catalogue.CATALOGUE.own().stream().map(this::operation).toList());
    return areas.entrySet().stream()
        .map(
            area ->
                "## %s\n\n%s"
                    .formatted(
                        words.get("area." + area.getKey()), table("operations", area.getValue())))
        .collect(
            joining(
                "\n",
                "\n%s\n\n"
                    .formatted(
                        words
                            .get("count.operations")
                            .formatted(V1Catalogue.CATALOGUE.all().size())),
                "\n"));
  }

  private List<String> operation(Operation o) {
    String effect = words.get("effect." + o.effect());
    String parameters =
        o.parameters().values().stream().map(this::parameter).collect(joining(", "));
    String anyOf = o.traits().anyOf().stream().map("`%s`"::formatted).collect(joining(", "));
    return List.of(
        o.path().isEmpty()
            ? "`%s`".formatted(o.action())
            : "`%s`<br>`%s %s`".formatted(o.action(), o.method(), o.path()),
        o.callsPg() ? effect + ", " + words.get("effect.pg") : effect,
        purposesAreTranslated ? o.purposeInKorean() : o.purpose(),
        parameters.isEmpty()
            ? "–"
            : parameters + (anyOf.isEmpty() ? "" : " (" + words.get("anyOf") + " " + anyOf + ")"),
        o.result().matches("\\w.*") ? "`" + o.result() + "`" : o.result());
  }

  /** Text, the usual type, is not named. */
  private String parameter(Parameter p) {
    String type = p.type() == Parameter.Type.TEXT ? "" : " " + words.get("type." + p.type());
    return (p.required() ? "**`%s`**%s" : "`%s`%s").formatted(p.name(), type);
  }

  private String pipeline() {
    List<List<String>> rows = new ArrayList<>();
    Pipeline.stages()
        .forEach(
            (name, description) ->
                rows.add(
                    List.of(
                        String.valueOf(rows.size() + 1),
                        "`" + name + "`",
                        purposesAreTranslated ? words.get("stage." + name) : description)));
    return table("pipeline", rows);
  }

  /** Returns the options of V1, most of which V2 has as well. */
  private String options() {
    JsonObject every =
        new PortOneV1Options().setApiKey("k").setApiSecret("s").setTier("AAA").toJson();
    return table("options", options(every, new PortOneV1Options().toJson(), "option."));
  }

  /** Returns the options of V2 that V1 does not have, or has with another meaning. */
  private String optionsOfV2() {
    JsonObject every = new PortOneV2Options().setApiSecret("s").setStoreId("s").toJson();
    JsonObject ofV1 = new PortOneV1Options().toJson();
    ofV1.stream()
        .filter(option -> option.getValue().equals(every.getValue(option.getKey())))
        .forEach(shared -> every.remove(shared.getKey()));
    return table("options", options(every, new PortOneV2Options().toJson(), "option.v2."));
  }

  private List<List<String>> options(JsonObject every, JsonObject defaults, String texts) {
    List<List<String>> rows = new ArrayList<>();
    for (String key : every.fieldNames()) {
      Object value = every.getValue(key);
      String shown =
          value instanceof JsonObject
              ? words.get("default." + key)
              : defaults.containsKey(key) ? "`" + defaults.getValue(key) + "`" : "–";
      rows.add(List.of("`" + key + "`", optionType(key, value), shown, words.get(texts + key)));
    }
    return rows;
  }

  private String optionType(String key, Object value) {
    if (value instanceof JsonObject) {
      return words.get("type.json");
    }
    if (value instanceof Number) {
      boolean time = key.endsWith("Timeout") || key.endsWith("Limit") || key.endsWith("Backoff");
      return words.get(time ? "type.millis" : "type.INTEGER");
    }
    return words.get(value instanceof Boolean ? "type.BOOLEAN" : "type.TEXT");
  }

  private String failures() {
    return table(
        "failures",
        Arrays.stream(FailureKind.values())
            .map(
                kind ->
                    List.of(
                        String.valueOf(kind.code()),
                        "`" + kind + "`",
                        words.get("failure." + kind),
                        words.get("retry." + kind.retry())))
            .toList());
  }

  private String wire() {
    List<List<String>> rows = new ArrayList<>();
    for (String base :
        List.of(PortOneV1Options.DEFAULT_ADDRESS, PortOneV2Options.DEFAULT_ADDRESS)) {
      Map<String, String> addresses = WireNames.addresses(base);
      for (String effect : new TreeSet<>(addresses.keySet()).descendingSet()) {
        rows.add(wire("address", addresses.getOrDefault(effect, ""), effect));
      }
    }
    WireNames.requestHeaders().forEach(header -> rows.add(wire("request", header, header)));
    WireNames.replyHeaders().forEach(header -> rows.add(wire("reply", header, header)));
    return table("wire", rows);
  }

  private List<String> wire(String part, String name, String meaning) {
    return List.of(words.get("wire." + part), "`" + name + "`", words.get("wire." + meaning));
  }

  private static String declared(RecordComponent component) {
    String type = component.getGenericType().getTypeName().replaceAll("[a-z]\\w*[.]", "");
    return type + " " + component.getName();
  }

  private String faults() {
    return table(
        "faults",
        Arrays.stream(Fault.class.getPermittedSubclasses())
            .map(
                fault ->
                    List.of(
                        "`%s(%s)`"
                            .formatted(
                                fault.getSimpleName(),
                                Arrays.stream(fault.getRecordComponents())
                                    .map(DocTables::declared)
                                    .collect(joining(", "))),
                        words.get("fault." + fault.getSimpleName())))
            .toList());
  }
}
