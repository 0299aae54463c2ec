package io.github.portonevertx.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the record of an object of an answer. */
final class RecordWriter {
  /** Texts that name a thing of the merchant, of PortOne or of a PG, and never a person. */
  private static final Set<String> SHOWN_TEXTS =
      Set.of(
          "id",
          "paymentId",
          "transactionId",
          "billingKey",
          "sessionId",
          "scheduleId",
          "storeId",
          "merchantId",
          "promotionId",
          "pgTxId",
          "pgCancellationId",
          "pgReceiptId",
          "pgDisputeId",
          "channelKey",
          "profileKey",
          "pgMerchantId",
          "pgCode",
          "cursor");

  /** Objects about a person, all of whose texts may identify it, its id included. */
  private static final Set<String> PERSONS =
      Set.of(
          "Customer",
          "IdentityVerificationRequestedCustomer",
          "IdentityVerificationVerifiedCustomer");

  private final Facts facts;
  private final Types types;

  RecordWriter(Facts facts) {
    this.facts = facts;
    this.types = new Types(facts);
  }

  JavaFile write(Shape shape) {
    JavaFile file = new JavaFile(Names.inPackage(shape.area()), shape.name());
    List<String> doc = new ArrayList<>(List.of(shape.doc()));
    if (!shape.statuses().isEmpty()) {
      doc.add("");
      doc.add("<p>The status decides which of the other fields are present.");
    }
    if (!shape.fields().isEmpty()) {
      doc.add("");
    }
    for (Field field : shape.fields()) {
      doc.add("@param " + field.name() + " " + description(shape, field));
    }
    file.doc(doc.toArray(String[]::new));
    file.line(
        "public record %s(%s)%s {",
        shape.name(),
        shape.fields().stream()
            .map(field -> types.component(field, file) + " " + field.name())
            .collect(Collectors.joining(", ")),
        implemented(shape));
    constructor(shape, file);
    text(shape, file);
    return file.line("}");
  }

  private String implemented(Shape shape) {
    List<String> interfaces = new ArrayList<>();
    if (!shape.contract().isEmpty()) {
      interfaces.add(shape.contract());
    }
    for (Union union : facts.unions().values()) {
      if (union.cases().containsValue(shape.name())) {
        interfaces.add(union.name());
      }
    }
    return interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces);
  }

  private String description(Shape shape, Field field) {
    String phrase = facts.phrase(shape.name(), field.name());
    if (types.isWords(field.type())
        && !field.isList()
        && field.type().equals(shape.name() + "Status")
        && shape.statuses().isEmpty()) {
      return phrase;
    }
    if (field.needed()) {
      return phrase + (types.isPrimitive(field) ? unit(field) : unit(field) + "; never null");
    }
    String absent = field.isList() ? "empty" : "null";
    return phrase
        + unit(field)
        + "; "
        + absent
        + (field.statuses().isEmpty()
            ? " when absent"
            : " when absent, as in a status other than " + alternatives(field.statuses()));
  }

  private static String unit(Field field) {
    return field.type().equals("money") ? ", in the minor unit of the currency" : "";
  }

  private static String alternatives(List<String> statuses) {
    List<String> codes = statuses.stream().map(status -> "{@code " + status + "}").toList();
    int last = codes.size() - 1;
    return last == 0
        ? codes.get(0)
        : String.join(", ", codes.subList(0, last)) + " and " + codes.get(last);
  }

  private void constructor(Shape shape, JavaFile file) {
    List<String> lines = new ArrayList<>();
    boolean checks = false;
    boolean copies = false;
    for (Field field : shape.fields()) {
      String name = field.name();
      if (field.isList()) {
        lines.add(
            field.needed()
                ? "%s = Fields.list(Fields.required(%s, \"%s\"));".formatted(name, name, name)
                : "%s = Fields.list(%s);".formatted(name, name));
        checks |= field.needed();
        copies = true;
      } else if (field.needed() && !types.isPrimitive(field)) {
        lines.add("Fields.required(%s, \"%s\");".formatted(name, name));
        checks = true;
      }
    }
    if (lines.isEmpty()) {
      return;
    }
    file.use(Names.INTERNAL + ".json.Fields");
    String copy = "list without null elements; an absent list is empty";
    file.line(
        "/** %s */",
        checks && copies
            ? "Checks that the required fields are present, and copies each " + copy + "."
            : checks
                ? "Checks that the required fields are present."
                : "Copies each " + copy + ".");
    file.line("public %s {", shape.name());
    lines.forEach(file::line);
    file.line("}");
  }

  private void text(Shape shape, JavaFile file) {
    if (shape.fields().stream().allMatch(field -> isHarmless(shape, field))) {
      return;
    }
    List<Field> shown = shape.fields().stream().filter(field -> isShown(shape, field)).toList();
    file.doc("Returns a text with ids, statuses and amounts, without personal data.");
    file.line("@Override public String toString() {");
    if (shown.isEmpty()) {
      file.line("return \"%s[]\";", shape.name());
    } else {
      String separator = shape.name() + "[";
      List<String> parts = new ArrayList<>();
      for (Field field : shown) {
        parts.add("\"" + separator + field.name() + "=\" + " + field.name());
        separator = ", ";
      }
      file.line("return %s + \"]\";", String.join(" + ", parts));
    }
    file.line("}");
  }

  /** Returns whether the text of a record may contain a field. */
  private static boolean isHarmless(Shape shape, Field field) {
    return switch (field.type()) {
      case "text" -> SHOWN_TEXTS.contains(field.name()) && !PERSONS.contains(shape.name());
      case "date" -> false;
      default -> !PERSONS.contains(shape.name());
    };
  }

  /** Returns whether a field is an id, a word or an amount. */
  private boolean isShown(Shape shape, Field field) {
    return isHarmless(shape, field)
        && !field.isList()
        && (List.of("text", "money", "PaymentAmount").contains(field.type())
            || types.isWords(field.type()));
  }
}
