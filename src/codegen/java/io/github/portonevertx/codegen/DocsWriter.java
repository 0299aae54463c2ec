package io.github.portonevertx.codegen;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the tables of the documentation. */
final class DocsWriter {
  private static final String NOTICE =
      "<!-- Generated from src/codegen/facts by ./mvnw -q -Pgenerate; do not edit. -->\n\n";

  private final Facts facts;

  DocsWriter(Facts facts) {
    this.facts = facts;
  }

  /** Returns the table of the operations in English. */
  String operations() {
    return NOTICE
        + "# Operations of PortOne V2\n\n"
        + facts.operations().size()
        + " operations of PortOne, and "
        + facts.own().size()
        + " that this library answers itself with queries. *Key*: PortOne takes an idempotency key. *PG*: PortOne calls a payment"
        + " company while the caller waits. *Unstable*: PortOne may change it without notice.\n\n"
        + table("| Action | Purpose | HTTP | Parameters | Answer | |", false);
  }

  /** Returns the table of the operations in Korean. */
  String operationsInKorean() {
    return NOTICE
        + "# 포트원 V2 오퍼레이션\n\n"
        + "포트원 오퍼레이션 "
        + facts.operations().size()
        + "개, 이 라이브러리가 조회를 조합해 직접 응답하는 액션 "
        + facts.own().size()
        + "개. *Key*: 멱등키를 받습니다. *PG*: 호출하는 동안 포트원이 PG사를 호출합니다. *Unstable*: 예고 없이"
        + " 바뀔 수 있습니다.\n\n"
        + table("| 액션 | 용도 | HTTP | 파라미터 | 응답 | |", true);
  }

  private String table(String head, boolean korean) {
    StringBuilder text = new StringBuilder(head).append("\n|---|---|---|---|---|---|\n");
    for (Op op : facts.allOperations()) {
      text.append("| `%s` | ".formatted(op.action()))
          .append(korean ? op.purposeInKorean() : op.purpose())
          .append(op.own() == null ? " | `%s %s` | ".formatted(op.http(), op.path()) : " | – | ")
          .append(op.parameters().stream().map(DocsWriter::shown).collect(Collectors.joining(", ")))
          .append(op.answer().equals("-") ? " | " : " | `" + op.answer() + "`")
          .append(" | ")
          .append(marks(op))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String shown(Field field) {
    return field.needed() ? "**" + field.name() + "**" : field.name();
  }

  private static String marks(Op op) {
    return List.of("keyed:Key", "pg:PG", "unstable:Unstable").stream()
        .filter(mark -> op.is(mark.substring(0, mark.indexOf(':'))))
        .map(mark -> mark.substring(mark.indexOf(':') + 1))
        .collect(Collectors.joining(", "));
  }

  /** Returns the table of the error types. */
  String errors() {
    StringBuilder text =
        new StringBuilder(NOTICE)
            .append("# Error types of PortOne V2\n\n")
            .append(facts.errors().size())
            .append(
                " error types of the core operations. `PortOneException.errorType()` returns the"
                    + " type, `kind()` the failure kind. An unknown type is classified by its HTTP"
                    + " status.\n\n")
            .append("| Error type | HTTP | Failure kind |\n|---|---|---|\n");
    for (Facts.ErrorWord error : facts.errors()) {
      text.append("| `%s` | %d | `%s` |\n".formatted(error.word(), error.status(), error.kind()));
    }
    return text.toString();
  }
}
