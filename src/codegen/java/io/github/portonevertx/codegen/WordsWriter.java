package io.github.portonevertx.codegen;

/** Writes the class of a set of words: an enum, or a record that keeps unknown words. */
final class WordsWriter {
  private WordsWriter() {}

  static JavaFile write(Words words) {
    JavaFile file = new JavaFile(Names.inPackage(words.area()), words.name());
    return words.isEnum() ? closed(words, file) : open(words, file);
  }

  private static String doc(Words words, String word) {
    return words.docs().getOrDefault(word, "{@code " + word + "}.");
  }

  private static JavaFile closed(Words words, JavaFile file) {
    file.doc(words.doc());
    file.line("public enum %s {", words.name());
    int rest = words.words().size();
    for (String word : words.words()) {
      file.line("/** %s */", doc(words, word)).line(word + (--rest == 0 ? ";" : ","));
    }
    file.doc("Returns PortOne's value.", "", "@return the value")
        .line("public String wire() { return name(); }");
    return file.line("}");
  }

  private static JavaFile open(Words words, JavaFile file) {
    String name = words.name();
    String argument = Names.lower(name);
    file.use("com.fasterxml.jackson.annotation.JsonCreator");
    file.use("com.fasterxml.jackson.annotation.JsonValue");
    file.use(Names.INTERNAL + ".arguments.Arguments");
    file.use("java.util.Map");
    file.use("java.util.function.Function");
    file.use("java.util.stream.Collectors");
    file.use("java.util.stream.Stream");
    file.doc(
        words.doc(),
        "",
        "<p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged;"
            + " compare with {@code equals}.",
        "",
        "@param wire PortOne's value; never null");
    file.line(
        "public record %s(@JsonValue String wire) %s {",
        name, words.contract().isEmpty() ? "" : "implements " + words.contract());
    for (String word : words.words()) {
      file.line("/** %s */", doc(words, word));
      file.line("public static final %s %s = new %s(\"%s\");", name, word, name, word);
    }
    file.line("private static final Map<String, %s> KNOWN =", name);
    file.line("Stream.of(%s)", String.join(", ", words.words()));
    file.line(".collect(Collectors.toUnmodifiableMap(%s::wire, Function.identity()));", name);
    file.line("/** Checks that the value is present. */");
    file.line("public %s { Arguments.required(wire, \"%s\"); }", name, argument);
    file.doc(
        "Returns the constant of a value, or a new object for an unknown one.",
        "",
        "@param wire PortOne's value",
        "@return one of the constants if the value is known");
    file.line("@JsonCreator(mode = JsonCreator.Mode.DELEGATING)");
    file.line("public static %s of(String wire) {", name);
    file.line("%s known = KNOWN.get(Arguments.required(wire, \"%s\"));", name, argument);
    file.line("return known != null ? known : new %s(wire);", name).line("}");
    file.doc(
        "Returns whether the value is one of the constants.",
        "",
        "@return false for a value that PortOne added later");
    file.line("public boolean isKnown() { return KNOWN.containsKey(wire); }");
    file.line("/** Returns PortOne's value. */");
    file.line("@Override public String toString() { return wire; }");
    return file.line("}");
  }
}
