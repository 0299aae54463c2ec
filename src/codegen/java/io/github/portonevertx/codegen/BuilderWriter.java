package io.github.portonevertx.codegen;

/** Writes the classes that a builder makes: requests, and the objects inside them. */
final class BuilderWriter {
  private final Facts facts;
  private final Types types;

  BuilderWriter(Facts facts) {
    this.facts = facts;
    this.types = new Types(facts);
  }

  /** Returns the class of an object inside a request. */
  JavaFile value(Shape shape) {
    JavaFile file = new JavaFile(Names.inPackage(shape.area()), shape.name());
    String name = shape.name();
    file.use(Names.INTERNAL + ".values.JsonFields");
    file.use("java.util.Map");
    file.use("org.jspecify.annotations.Nullable");
    file.doc(shape.doc()).line("public final class %s {", name);
    file.line("private final JsonFields fields;");
    file.line("private %s(JsonFields fields) { this.fields = fields; }", name);
    file.line("/** {@return a builder without any field} */");
    file.line("public static Builder builder() { return new Builder(); }");
    file.doc("Returns the fields that are set.", "", "@return the values, by PortOne's names");
    file.line("public Map<String, @Nullable Object> parameters() { return fields.values(); }");
    file.line("/** {@return the names of the fields that are set, never their values} */");
    file.line("@Override public String toString() { return \"%s\" + fields; }", name);
    file.line("/** A builder of {@link %s}. */", name);
    file.line("public static final class Builder {");
    file.line("private JsonFields fields = JsonFields.empty();");
    file.line("private Builder() {}");
    for (Field field : shape.fields()) {
      if (field.isSettable()) {
        setter(shape.name(), field, file);
        file.line("fields = fields.with(\"%s\", %s);", field.name(), types.wire(field, file));
        file.line("return this;").line("}");
      }
    }
    file.line("/** {@return the object} */");
    file.line("public %s build() { return new %s(fields); }", name, name);
    return file.line("}").line("}");
  }

  /** Returns the class of the request of an operation. */
  JavaFile request(Op op) {
    String name = op.requestClass();
    JavaFile file = new JavaFile(Names.inPackage(op.area()), name);
    file.use("io.github.portonevertx.Call");
    file.use("io.github.portonevertx.PortOneException");
    file.use("io.github.portonevertx.Request");
    file.use(Names.INTERNAL + ".arguments.RequestFields");
    file.use("org.jspecify.annotations.Nullable");
    file.doc(op.request());
    file.line("public final class %s implements Request {", name);
    file.line("private final RequestFields fields;");
    file.line("private %s(RequestFields fields) { this.fields = fields; }", name);
    file.line("/** {@return a builder without any field} */");
    file.line("public static Builder builder() { return new Builder(); }");
    file.doc(
        "Returns the call of {@code %s} that sends this request.".formatted(op.action()),
        "",
        "@return the call, with the parameters that are set",
        "@throws PortOneException {@code INVALID_REQUEST} when a value is nested too deeply");
    file.line("@Override public Call toCall() { return fields.toCall(); }");
    file.line("/** {@return the names of the fields that are set, never their values} */");
    file.line("@Override public String toString() { return fields.toString(); }");
    file.line("/** A builder of {@link %s}. */", name);
    file.line("public static final class Builder {");
    file.line("private final RequestFields fields = new RequestFields(\"%s\");", op.action());
    file.line("private Builder() {}");
    for (Field field : op.settable()) {
      setter(op.bodyName(), field, file);
      file.line("fields.set(\"%s\", %s);", field.name(), types.wire(field, file));
      file.line("return this;").line("}");
    }
    file.doc(
        "Sets a parameter that PortOne has but this version of the library does not know.",
        "",
        "@param name PortOne's name of the parameter",
        "@param value its value",
        "@return this");
    file.line("public Builder unchecked(String name, @Nullable Object value) {");
    file.line("fields.unchecked(name, value);").line("return this;").line("}");
    file.line("/** {@return the request} */");
    file.line("public %s build() { return new %s(fields.copy()); }", name, name);
    return file.line("}").line("}");
  }

  private void setter(String type, Field field, JavaFile file) {
    String phrase = facts.phrase(type, field.name());
    int end = firstBreak(phrase);
    String head = end < 0 ? phrase : phrase.substring(0, end);
    String tail = end < 0 ? byType(field) : phrase.substring(end + 1).strip();
    String limit = field.limit() > 0 && end < 0 ? ", at most " + field.limit() : "";
    file.doc(
        "Sets " + head + ".",
        "",
        "@param " + field.name() + " " + tail + limit + (field.needed() ? "; required" : ""),
        "@return this");
    file.line(
        "public Builder %s(%s %s) {", field.name(), types.parameter(field, file), field.name());
  }

  private static int firstBreak(String phrase) {
    for (int at = 0; at < phrase.length(); at++) {
      if (phrase.charAt(at) == ',' || phrase.charAt(at) == ';') {
        return at;
      }
    }
    return -1;
  }

  private String byType(Field field) {
    if (field.isList()) {
      return "one or more";
    }
    return switch (field.type()) {
      case "text" -> "any text that is not blank";
      case "money" ->
          "in the minor unit of the currency"
              + (field.traits().contains("positive") ? ", more than 0" : "; may be 0");
      case "int", "long" -> "0 or more";
      case "flag" -> "{@code true} if so";
      case "time" -> "a time";
      case "date" -> "a date";
      case "json" -> "an object";
      default -> types.isWords(field.type()) ? "one of PortOne's values" : "built by its builder";
    };
  }
}
