package io.github.portonevertx.codegen;

import java.util.stream.Collectors;

/** Writes the sealed interface of a union. */
final class UnionWriter {
  private UnionWriter() {}

  static JavaFile write(Union union) {
    String name = union.name();
    JavaFile file = new JavaFile(Names.inPackage(union.area()), name);
    file.use("com.fasterxml.jackson.annotation.JsonCreator");
    file.use("com.fasterxml.jackson.annotation.JsonSubTypes");
    file.use("com.fasterxml.jackson.annotation.JsonTypeInfo");
    file.use("com.fasterxml.jackson.annotation.JsonValue");
    file.use("io.vertx.core.json.JsonObject");
    file.doc(
        union.doc(),
        "",
        "<p>The field {@code type} decides which case it is. A case that PortOne added later, and"
            + " an object without {@code type}, is {@link Unrecognized}.");
    file.line("@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"type\", visible = true,");
    file.line("defaultImpl = %s.Unrecognized.class)", name);
    file.line(
        "@JsonSubTypes({%s})",
        union.cases().entrySet().stream()
            .map(
                one ->
                    "@JsonSubTypes.Type(value = %s.class, name = \"%s\")"
                        .formatted(one.getValue(), one.getKey()))
            .collect(Collectors.joining(", ")));
    file.line("public sealed interface %s permits", name);
    file.line("%s, %s.Unrecognized {", String.join(", ", union.cases().values()), name);
    file.doc(
        "A {@link %s} of a type that this version of the library does not know.".formatted(name),
        "",
        "@param json the whole object, as PortOne sent it");
    file.line("record Unrecognized(JsonObject json) implements %s {", name);
    file.line("/** Copies the object. */");
    file.line("@JsonCreator(mode = JsonCreator.Mode.DELEGATING)");
    file.line("public Unrecognized { json = json.copy(); }");
    file.doc("Returns a copy of the object.", "", "@return the object, as PortOne sent it");
    file.line("@Override @JsonValue public JsonObject json() { return json.copy(); }");
    file.doc("Returns the names of the fields; values may be personal data.");
    file.line("@Override public String toString() {");
    file.line("return \"%s.Unrecognized\" + json.fieldNames();", name);
    return file.line("}").line("}").line("}");
  }
}
