package io.github.portonevertx.readme;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneOptions;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;
import io.github.portonevertx.internal.operation.Parameter;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of the two READMEs, drawn from the code that they describe. */
@SuppressWarnings("ImmutableEnumChecker") // Map.of and List.of cannot change
enum ReadmeTables {
  ENGLISH(
      "README.md",
      "| action | request to PortOne | parameters (**bold**: required) | result |",
      "| option | type | default |",
      "| code | kind | may be repeated |",
      Map.of("NEVER", "no", "READS", "reads only", "ALWAYS", "yes, later"),
      List.of("text", "integer", "epoch seconds", "boolean", "list of texts")),
  KOREAN(
      "README.ko.md",
      "| action | PortOne 요청 | 파라미터(**굵게**: 필수) | 결과 |",
      "| 옵션 | 타입 | 기본값 |",
      "| 코드 | 종류 | 재시도 |",
      Map.of("NEVER", "불가", "READS", "조회만 가능", "ALWAYS", "잠시 후 가능"),
      List.of("문자열", "정수", "epoch 초", "불리언", "문자열 목록"));

  final String file;
  private final String operationsHead;
  private final String optionsHead;
  private final String failuresHead;
  private final Map<String, String> retries;
  private final List<String> types;

  ReadmeTables(
      String file,
      String operationsHead,
      String optionsHead,
      String failuresHead,
      Map<String, String> retries,
      List<String> types) {
    this.file = file;
    this.operationsHead = operationsHead;
    this.optionsHead = optionsHead;
    this.failuresHead = failuresHead;
    this.retries = retries;
    this.types = types;
  }

  Map<String, String> all() {
    return Map.of("operations", operations(), "options", options(), "failures", failures());
  }

  private String operations() {
    StringBuilder table = new StringBuilder(operationsHead + "\n|---|---|---|---|\n");
    for (Operation o : Catalogue.all()) {
      String parameters =
          o.parameters().values().stream().map(this::parameter).collect(Collectors.joining(", "));
      table.append(
          "| `%s` | `%s %s` | %s | `%s` |\n"
              .formatted(o.action(), o.method(), o.path(), parameters, o.result()));
    }
    return table.toString();
  }

  private String parameter(Parameter p) {
    String type =
        switch (p.type().name()) {
          case "TEXT" -> types.get(0);
          case "INTEGER" -> types.get(1);
          case "SECONDS" -> types.get(2);
          case "BOOLEAN" -> types.get(3);
          case "TEXTS" -> types.get(4);
          default -> p.type().name().toLowerCase(Locale.ROOT);
        };
    return (p.required() ? "**`%s`** %s" : "`%s` %s").formatted(p.name(), type);
  }

  private String options() {
    StringBuilder table = new StringBuilder(optionsHead + "\n|---|---|---|\n");
    JsonObject defaults = new PortOneOptions().toJson();
    JsonObject every =
        new PortOneOptions().setApiKey("k").setApiSecret("s").setTier("AAA").toJson();
    for (String key : every.fieldNames()) {
      Object value = every.getValue(key);
      String type =
          value instanceof Boolean
              ? types.get(3)
              : value instanceof Number
                  ? key.endsWith("Timeout") || key.endsWith("Limit") ? "ms" : types.get(1)
                  : value instanceof String ? types.get(0) : "JSON (`WebClientOptions`)";
      String shown = value instanceof JsonObject ? "Vert.x" : "`" + defaults.getValue(key) + "`";
      table.append(
          "| `%s` | %s | %s |\n".formatted(key, type, defaults.containsKey(key) ? shown : "–"));
    }
    return table.toString();
  }

  private String failures() {
    StringBuilder table = new StringBuilder(failuresHead + "\n|---|---|---|\n");
    for (FailureKind kind : FailureKind.values()) {
      table.append(
          "| %d | `%s` | %s |\n".formatted(kind.code(), kind, retries.get(kind.retry().name())));
    }
    return table.toString();
  }
}
