package io.github.portonevertx.codegen;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the tables of the documentation. */
final class DocsWriter {
  private final Facts facts;

  DocsWriter(Facts facts) {
    this.facts = facts;
  }

  /** Returns the tables by their names. */
  SortedMap<String, String> tables(boolean korean) {
    SortedMap<String, String> tables = new TreeMap<>();
    tables.put("operations-v2", operations(korean));
    tables.put("errors-v2", errors(korean));
    return tables;
  }

  private String operations(boolean korean) {
    String count =
        korean
            ? """

            포트원 오퍼레이션은 %d개이고, 라이브러리가 조회를 조합해 직접 응답하는 액션은 %d개입니다. *Key*: 멱등 키를 받는 오퍼레이션.
            *PG*: 처리 중에 포트원이 PG사를 호출하는 오퍼레이션. *Unstable*: 예고 없이 바뀔 수 있는 오퍼레이션.

            """
            : """

            PortOne has %d operations here, and the library answers %d actions itself with queries. *Key*: the operation takes an
            idempotency key. *PG*: PortOne calls a payment company while the caller waits. *Unstable*: PortOne may change the
            operation without notice.

            """;
    return count.formatted(facts.operations().size(), facts.own().size())
        + table(
            korean
                ? "| 액션과 요청 | 구분 | 하는 일 | 파라미터(**굵게**: 필수) | 결과 |"
                : "| action and request | effect | what it does | parameters (**bold**: required) | result |",
            korean)
        + "\n";
  }

  private String table(String head, boolean korean) {
    StringBuilder text = new StringBuilder(head).append("\n|---|---|---|---|---|\n");
    for (Op op : facts.allOperations()) {
      String request = op.own() == null ? "<br>`%s %s`".formatted(op.http(), op.path()) : "";
      String parameters =
          op.parameters().stream().map(DocsWriter::shown).collect(Collectors.joining(", "));
      text.append(
          "| `%s`%s | %s | %s | %s | %s |\n"
              .formatted(
                  op.action(),
                  request,
                  effect(op, korean),
                  korean ? op.purposeInKorean() : op.purpose(),
                  parameters.isEmpty() ? "–" : parameters,
                  op.answer().equals("-") ? "–" : "`" + op.answer() + "`"));
    }
    return text.toString();
  }

  private static String shown(Field field) {
    return (field.needed() ? "**`%s`**" : "`%s`").formatted(field.name());
  }

  /** Returns whether an operation is a query or a command, and its marks. */
  private static String effect(Op op, boolean korean) {
    boolean query = op.own() != null || op.is("read");
    String effect = query ? (korean ? "조회" : "query") : (korean ? "명령" : "command");
    return Stream.of("keyed:Key", "pg:PG", "unstable:Unstable")
        .filter(mark -> op.is(mark.substring(0, mark.indexOf(':'))))
        .map(mark -> ", " + mark.substring(mark.indexOf(':') + 1))
        .collect(Collectors.joining("", effect, ""));
  }

  private String errors(boolean korean) {
    StringBuilder text =
        new StringBuilder(
                korean ? "| 오류 타입 | HTTP | 실패 종류 |" : "| error type | HTTP | failure kind |")
            .append("\n|---|---|---|\n");
    for (Facts.ErrorWord error : facts.errors()) {
      text.append("| `%s` | %d | `%s` |\n".formatted(error.word(), error.status(), error.kind()));
    }
    return text.toString();
  }
}
