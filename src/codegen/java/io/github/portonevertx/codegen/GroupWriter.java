package io.github.portonevertx.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the class of a group: one method for each of its operations. */
final class GroupWriter {
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("banks", "banks"),
          Map.entry("billingKeys", "billing keys"),
          Map.entry("cardPromotions", "card promotions of PGs"),
          Map.entry("cashReceipts", "cash receipts"),
          Map.entry("checkoutProfiles", "checkout profiles"),
          Map.entry("escrow", "deliveries of escrow payments"),
          Map.entry("identityVerifications", "identity verifications"),
          Map.entry("kakaopay", "orders at KakaoPay"),
          Map.entry("paymentSessions", "hosted checkout pages"),
          Map.entry("payments", "payments and refunds"),
          Map.entry("paymentwall", "deliveries for Paymentwall"),
          Map.entry("promotions", "promotions of PortOne"),
          Map.entry("reconciliation", "reports on value-added tax"),
          Map.entry("virtualAccounts", "virtual accounts"));

  private static final List<String> PAGE_RULES =
      List.of(
          "<p>Pages are requested by their number, several at a time, when the filter has a start"
              + " or an end and the entries are sorted by a time that never changes, which is the"
              + " default; otherwise one after another. If the total that PortOne reports changes"
              + " between two pages, the later one is requested again.",
          "",
          "<p>Entries that are added while the stream is read come last with the oldest first; with"
              + " the newest first they cause others to be repeated.");

  private static final String SPAN_RULE =
      "<p>PortOne rejects pages beyond 60,000 entries, which fails the stream. A time span of {@code"
          + " readAhead} divides the listing, so that it can have any number of entries. It needs"
          + " {@code from}, {@code until}, {@code timestampType} CREATED_AT, and the default order"
          + " or {@code sortBy} REQUESTED_AT.";

  private static final List<String> CURSOR_RULES =
      List.of(
          "<p>Each page begins after the last entry of the page before it, so the pages of one"
              + " time span are requested one after another. Several time spans of {@code"
              + " readAhead} are read side by side; they need {@code from} and {@code until}, and"
              + " follow each other with the oldest first.");

  private final Facts facts;
  private final Types types;

  GroupWriter(Facts facts) {
    this.facts = facts;
    this.types = new Types(facts);
  }

  /** Returns the class of a group. */
  JavaFile write(String group, List<Op> operations) {
    String name = Names.upper(group);
    JavaFile file = new JavaFile(Names.V2, name);
    file.use("io.github.portonevertx.PortOneException");
    file.use("io.github.portonevertx.Transport");
    file.use("io.vertx.core.Future");
    String client = Names.V2 + ".PortOneV2Client";
    file.doc(
        "The operations for "
            + Objects.requireNonNull(SUBJECTS.get(group), group)
            + ", one method per action of the event bus; {@link "
            + file.use(client)
            + "#"
            + group
            + "()} returns this group.",
        "",
        "<p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter"
            + " is wrong, {@code NOT_FOUND} when PortOne does not find what the call names,"
            + " {@code CONFLICT} when its state does not allow the call, {@code REJECTED} when"
            + " PortOne or the payment company refuses it, and a transient kind when PortOne is"
            + " not available. {@link PortOneException#errorType()} is PortOne's own error type.");
    file.line("public final class %s {", name);
    file.line("private final Transport transport;");
    file.line("%s(Transport transport) { this.transport = transport; }", name);
    for (Op op : operations) {
      if (op.hasRequest()) {
        withRequest(op, file);
      } else if (op.own() != null && !op.own().taken().isEmpty()) {
        taking(op, op.own(), file);
      } else {
        plain(op, file);
      }
    }
    return file.line("}");
  }

  /** Returns the names of a record's component for the entries of a page, and for its cursor. */
  private boolean isPaged(Op op) {
    return op.isInput()
        && op.unwrapped().isEmpty()
        && types.record(op.answer()).fields().stream()
            .anyMatch(field -> field.name().equals("items") && field.needed());
  }

  private static boolean isByCursor(Op op) {
    return op.body().stream().anyMatch(field -> field.name().equals("cursor"));
  }

  private void withRequest(Op op, JavaFile file) {
    file.use(Names.INTERNAL + ".arguments.Arguments");
    String request = file.use(Names.inPackage(op.area()) + "." + op.requestClass());
    List<String> doc = description(op);
    doc.add("@param request what to send");
    doc.add("@return " + result(op));
    file.doc(doc.toArray(String[]::new));
    file.line("public Future<%s> %s(%s request) {", answerType(op, file), op.method(), request);
    file.line(
        "return Arguments.sent(transport, \"%s\", request, %s)%s;",
        op.action(), decoder(op, file), op.answer().equals("-") ? ".mapEmpty()" : "");
    file.line("}");
    if (isPaged(op)) {
      stream(op, request, file);
    }
  }

  private void stream(Op op, String request, JavaFile file) {
    Field items = types.record(op.answer()).field("items");
    String item = types.type(items.type(), file);
    String answer = types.type(op.answer(), file);
    file.use("io.github.portonevertx.internal.paging.PageStream");
    file.use("io.vertx.core.streams.ReadStream");
    String method = op.method().replaceFirst("^list", "stream");
    String asked =
        isByCursor(op)
            ? "@param request the time span, the size of pages, and where to begin"
            : "@param request the filter, the order, the first page and the size of pages";
    String result =
        "@return a stream that starts when its handler is set; call {@code pause()} before that to"
            + " control it with {@code fetch(n)}";
    file.use("io.github.portonevertx.ReadAhead");
    file.doc(
        "Returns a stream of all entries from the requested page on, which requests one page in"
            + " advance; see {@link #%s(%s, ReadAhead)}.".formatted(method, request),
        "",
        asked,
        result);
    file.line("public ReadStream<%s> %s(%s request) {", item, method, request);
    file.line("return %s(request, ReadAhead.DEFAULT);", method);
    file.line("}");
    List<String> doc = new ArrayList<>();
    doc.add("Returns a stream of all entries from the requested page on.");
    doc.add("");
    doc.addAll(isByCursor(op) ? CURSOR_RULES : PAGE_RULES);
    if (op.action().equals("payments.list")) {
      doc.add("");
      doc.add(SPAN_RULE);
    }
    doc.add("");
    doc.add(asked);
    doc.add(
        "@param readAhead the number of pages that are requested or kept at a time"
            + (isDivisible(op) ? ", and the time spans" : "; without a time span"));
    doc.add(result);
    file.doc(doc.toArray(String[]::new));
    file.line("public ReadStream<%s> %s(%s request, ReadAhead readAhead) {", item, method, request);
    file.line("return PageStream.orFailing(\"%s\",", op.action());
    file.line(
        "() -> Listings.%s(transport, Arguments.required(request, \"request\").toCall(),",
        isByCursor(op) ? "cursor" : "pages");
    file.line(
        "%s.class, %s::items, %s, readAhead));",
        answer, answer, isByCursor(op) ? item + "::cursor" : answer + "::page");
    file.line("}");
  }

  private static boolean isDivisible(Op op) {
    return isByCursor(op) || op.action().equals("payments.list");
  }

  /** Writes the method of an operation of the library whose call is made by hand of a value. */
  private void taking(Op op, Op.Own own, JavaFile file) {
    file.use(Names.INTERNAL + ".arguments.Arguments");
    String name = own.taken().get(1);
    List<String> doc = description(op);
    doc.add("@param " + name + " " + own.taken().get(2));
    doc.add("@return " + own.result());
    file.doc(doc.toArray(String[]::new));
    file.line(
        "public Future<%s> %s(%s %s) {",
        answerType(op, file),
        op.method(),
        file.use(Names.inPackage(op.area()) + "." + own.taken().get(0)),
        name);
    file.line(
        "return Arguments.checked(\"%s\", () -> transport.send(OwnCalls.%s(%s)).map(%s));",
        op.action(), op.method(), name, decoder(op, file));
    file.line("}");
  }

  private void plain(Op op, JavaFile file) {
    List<Field> all = op.settable();
    List<Field> needed = all.stream().filter(Field::needed).toList();
    method(op, needed, file);
    if (needed.size() < all.size()) {
      method(op, all, file);
    }
  }

  private void method(Op op, List<Field> parameters, JavaFile file) {
    List<String> doc = description(op);
    for (Field field : parameters) {
      doc.add("@param " + field.name() + " " + phrase(op, field));
    }
    doc.add("@return " + result(op));
    file.doc(doc.toArray(String[]::new));
    file.use("io.github.portonevertx.Call");
    file.line(
        "public Future<%s> %s(%s) {",
        answerType(op, file),
        op.method(),
        parameters.stream()
            .map(field -> types.parameter(field, file) + " " + field.name())
            .collect(Collectors.joining(", ")));
    StringBuilder call = new StringBuilder("Call.of(\"" + op.action() + "\")");
    for (Field field : parameters) {
      call.append(".with(\"%s\", %s)".formatted(field.name(), types.wire(field, file)));
    }
    file.line(
        "return transport.send(%s).%s;",
        call, op.answer().equals("-") ? "mapEmpty()" : "map(" + decoder(op, file) + ")");
    file.line("}");
  }

  private String phrase(Op op, Field field) {
    String type = op.bodyName();
    if (type.isEmpty() && facts.records().containsKey(op.answer())) {
      Shape answer = types.record(op.answer());
      if (op.ids().containsKey(field.name())
          && answer.fields().stream().anyMatch(f -> f.name().equals(field.name()))) {
        type = answer.name();
      }
    }
    if (op.ids().containsKey(field.name()) && !facts.phrases().containsKey(field.name())) {
      return facts.phrase(op.answer(), op.ids().get(field.name()).get(0));
    }
    return facts.phrase(type, field.name());
  }

  private static List<String> description(Op op) {
    List<String> doc = new ArrayList<>();
    if (op.own() != null) {
      doc.add("Returns " + op.purpose() + ", the action {@code " + op.action() + "}.");
      doc.add("");
      for (String paragraph : op.own().paragraphs()) {
        doc.add("<p>" + paragraph);
        doc.add("");
      }
      return doc;
    }
    String purpose = Names.upper(op.purpose());
    String verb = op.is("read") ? "Returns " + op.purpose() : purpose;
    doc.add(verb + ", {@code " + op.http() + " " + op.path() + "}.");
    if (op.is("unstable")) {
      doc.add("");
      doc.add("<p>PortOne may change this operation without notice.");
    }
    if (op.is("keyed") && op.is("pg")) {
      doc.add("");
      doc.add(
          "<p>PortOne executes it at most once, however often it is repeated with its idempotency"
              + " key. After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its"
              + " result, before another attempt.");
    }
    doc.add("");
    return doc;
  }

  private String result(Op op) {
    if (op.own() != null) {
      return op.own().result();
    }
    if (op.answer().equals("-")) {
      return "completes when PortOne has accepted it";
    }
    if (!op.unwrapped().isEmpty()) {
      return facts.phrase(op.answer(), op.unwrapped());
    }
    String doc =
        facts.unions().containsKey(op.answer())
            ? types.union(op.answer()).doc()
            : types.record(op.answer()).doc();
    String first = doc.substring(0, doc.indexOf('.'));
    return Names.lower(first);
  }

  private String answerType(Op op, JavaFile file) {
    if (op.answer().equals("-")) {
      return "Void";
    }
    if (op.unwrapped().isEmpty()) {
      return answer(op, file);
    }
    return types.parameter(types.record(op.answer()).field(op.unwrapped()), file);
  }

  /** Returns the class of the answer, which is written by hand if the library answers itself. */
  private String answer(Op op, JavaFile file) {
    return op.own() == null
        ? types.type(op.answer(), file)
        : file.use(Names.inPackage(op.area()) + "." + op.answer());
  }

  private String decoder(Op op, JavaFile file) {
    if (op.answer().equals("-")) {
      return "reply -> reply";
    }
    return "reply -> reply.as(%s.class)%s"
        .formatted(answer(op, file), op.unwrapped().isEmpty() ? "" : "." + op.unwrapped() + "()");
  }
}
