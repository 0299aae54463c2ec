package io.github.portonevertx.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the table of the operations of an area, and the objects that their parameters contain. */
final class CatalogueWriter {
  private static final String PACKAGE = Names.V2 + ".internal.catalogue";
  private static final String API = Names.INTERNAL + ".api.";

  private final Types types;

  CatalogueWriter(Facts facts) {
    this.types = new Types(facts);
  }

  /** Returns the name of the class with the objects of an area. */
  private static String inputs(String area) {
    return AREAS.getOrDefault(area, Names.upper(area)) + "Inputs";
  }

  /** The class names of areas whose names consist of several words or are plural. */
  static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("payments", "Payment"),
          Map.entry("billingkeys", "BillingKey"),
          Map.entry("cashreceipts", "CashReceipt"),
          Map.entry("identityverifications", "IdentityVerification"),
          Map.entry("paymentschedules", "PaymentSchedule"),
          Map.entry("paymentsessions", "PaymentSession"),
          Map.entry("promotions", "Promotion"),
          Map.entry("virtualaccounts", "VirtualAccount"),
          Map.entry("banks", "Bank"),
          Map.entry("checkoutprofiles", "CheckoutProfile"));

  /** Returns the table of the operations of an area. */
  JavaFile operations(String area, List<Op> operations) {
    String name = AREAS.getOrDefault(area, Names.upper(area)) + "Operations";
    JavaFile file = new JavaFile(PACKAGE, name);
    file.use(API + "Operation");
    file.use("io.vertx.core.http.HttpMethod");
    file.use("java.util.List");
    String groups =
        operations.stream().map(Op::group).distinct().collect(Collectors.joining("} and {@code "));
    file.doc("The operations of {@code " + groups + "}.");
    file.line("final class %s {", name);
    Map<String, String> shared = shared(operations, file);
    shared.forEach((constant, expression) -> file.line("%s = %s;", constant, expression));
    file.doc("The operations, in the order of the documentation.");
    file.line("static final List<Operation> ALL = List.of(");
    int rest = operations.size();
    for (Op op : operations) {
      file.line(operation(op, shared, file) + (--rest == 0 ? ");" : ","));
    }
    file.line("private %s() {}", name);
    return file.line("}");
  }

  /** Returns the table of the operations that the library answers itself. */
  JavaFile own(List<Op> operations) {
    JavaFile file = new JavaFile(PACKAGE, "OwnOperations");
    file.use(API + "Operation");
    file.use("java.util.List");
    file.doc("The operations that this library answers itself, besides {@code health}.");
    file.line("final class OwnOperations {");
    file.doc("The operations, in the order of the documentation.");
    file.line("static final List<Operation> ALL = List.of(");
    int rest = operations.size();
    for (Op op : operations) {
      StringBuilder entry =
          new StringBuilder(
              "Operation.own(%s, %s, %s).inKorean(%s)"
                  .formatted(
                      Names.quoted(op.action()),
                      Names.quoted(op.answer()),
                      Names.quoted(op.purpose()),
                      Names.quoted(op.purposeInKorean())));
      place("query", op.query(), Map.of(), entry, file);
      file.line(entry + (--rest == 0 ? ");" : ","));
    }
    file.line("private OwnOperations() {}");
    return file.line("}");
  }

  /** Returns the declarations of parameters that several operations have. */
  private Map<String, String> shared(List<Op> operations, JavaFile file) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Op op : operations) {
      for (Field field : op.parameters()) {
        String expression = parameter(plain(field), file);
        uses.merge(expression, 1, Integer::sum);
        names.put(expression, Names.constant(field.name()));
      }
    }
    Map<String, String> shared = new LinkedHashMap<>();
    uses.forEach(
        (expression, count) -> {
          String constant = "private static final Parameter " + names.get(expression);
          if (count > 1 && !shared.containsKey(constant)) {
            file.use(API + "Parameter");
            shared.put(constant, expression);
          }
        });
    return shared;
  }

  private static Field plain(Field field) {
    return new Field(
        field.name(), field.type(), field.isList(), false, field.statuses(), field.traits());
  }

  private String operation(Op op, Map<String, String> shared, JavaFile file) {
    String effect = op.is("read") ? "read" : "write";
    file.useStatic(API + "Operation." + effect);
    StringBuilder entry =
        new StringBuilder(
            "%s(%s, HttpMethod.%s, %s, %s, %s).inKorean(%s)"
                .formatted(
                    effect,
                    Names.quoted(op.action()),
                    op.http(),
                    Names.quoted(op.path()),
                    Names.quoted(op.answer().equals("-") ? "{}" : op.answer()),
                    Names.quoted(op.purpose()),
                    Names.quoted(op.purposeInKorean())));
    place("path", op.pathParameters(), shared, entry, file);
    place("query", op.query(), shared, entry, file);
    place("body", op.body(), shared, entry, file);
    if (op.isInput()) {
      entry.append(".bodyInQuery()");
    }
    if (!op.oneOf().isEmpty()) {
      entry
          .append(".needingOneOf(")
          .append(op.oneOf().stream().map(Names::quoted).collect(Collectors.joining(", ")))
          .append(")");
    }
    op.ids()
        .forEach(
            (parameter, fields) -> {
              for (String field : fields) {
                entry.append(".answeredAs(\"%s\", \"%s\")".formatted(parameter, field));
              }
              if (fields.size() > 1) {
                file.use(API + "AnswerIdentity");
                entry.append(".identifiedBy(AnswerIdentity.Rule.ANY)");
              }
            });
    if (op.is("pg")) {
      entry.append(".callingPg()");
    }
    if (op.is("keyed")) {
      entry.append(".keyed()");
    }
    return entry.toString();
  }

  private void place(
      String where,
      List<Field> fields,
      Map<String, String> shared,
      StringBuilder entry,
      JavaFile file) {
    if (fields.isEmpty()) {
      return;
    }
    List<String> parameters = new ArrayList<>();
    for (Field field : fields) {
      String constant = "private static final Parameter " + Names.constant(field.name());
      String expression = parameter(plain(field), file);
      boolean needed = field.needed() && !where.equals("path");
      parameters.add(
          expression.equals(shared.get(constant))
              ? Names.constant(field.name()) + (needed ? ".needed()" : "")
              : parameter(needed ? field : plain(field), file));
    }
    entry.append("." + where + "(" + String.join(", ", parameters) + ")");
  }

  private String parameter(Field field, JavaFile file) {
    String name = Names.quoted(field.name());
    StringBuilder text = new StringBuilder();
    switch (field.type()) {
      case "text", "store" -> text.append(field.isList() ? "texts" : "text");
      case "money" -> text.append("minor");
      case "int", "long" -> text.append("count");
      case "flag", "time", "date", "json" -> text.append(field.type());
      default ->
          text.append(
              types.isWords(field.type())
                  ? field.isList() ? "texts" : "text"
                  : field.isList() ? "objects" : "object");
    }
    file.useStatic(API + "Parameter." + text);
    text.append("(").append(name);
    if (types.isValue(field.type())) {
      Shape value = types.value(field.type());
      text.append(", ");
      if (!inputs(value.area()).equals(file.name())) {
        text.append(inputs(value.area())).append(".");
      }
      text.append(Names.constant(value.name()));
    }
    text.append(")");
    if (types.isWords(field.type()) && types.words(field.type()).isChecked()) {
      text.append(
          types.words(field.type()).words().stream()
              .map(Names::quoted)
              .collect(Collectors.joining(", ", ".oneOf(", ")")));
    }
    if (field.type().equals("money") && !field.traits().contains("positive")) {
      text.append(".orZero()");
    }
    if (field.limit() > 0) {
      text.append(".upTo(").append(field.limit()).append(")");
    }
    return text.append(field.needed() ? ".needed()" : "").toString();
  }

  /** Returns the objects that the parameters of an area contain. */
  JavaFile inputs(String area, List<Shape> values) {
    JavaFile file = new JavaFile(PACKAGE, inputs(area));
    file.use(API + "Parameter");
    file.doc(
        area.equals("common")
            ? "The fields of objects that the parameters of several areas contain."
            : "The fields of objects that the parameters of {@code " + area + "} contain.");
    file.line("final class %s {", inputs(area));
    for (Shape value : ordered(values)) {
      file.line(
          "static final Parameter[] %s = {%s};",
          Names.constant(value.name()),
          value.fields().stream()
              .map(field -> parameter(field, file))
              .collect(Collectors.joining(", ")));
    }
    file.line("private %s() {}", inputs(area));
    return file.line("}");
  }

  /** Returns the values in an order in which each follows those that it contains. */
  private static List<Shape> ordered(List<Shape> values) {
    List<Shape> ordered = new ArrayList<>();
    List<Shape> rest = new ArrayList<>(values);
    while (!rest.isEmpty()) {
      List<String> open = rest.stream().map(Shape::name).toList();
      Shape next =
          rest.stream()
              .filter(
                  value -> value.fields().stream().noneMatch(field -> open.contains(field.type())))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("a cycle of " + open));
      ordered.add(next);
      rest.remove(next);
    }
    return ordered;
  }
}
