package io.github.portonevertx.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the classes that are only a table, and the descriptions of packages. */
final class TableWriter {
  private static final String FIRST_RELEASE = "0.1.0";

  private static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry(
              "common",
              "The types that several packages of V2 share: customers, cards, currencies, channels and pages."),
          Map.entry("payments", "Payments and refunds of V2: records, requests and values."),
          Map.entry("billingkeys", "Billing keys of V2: records, requests and values."),
          Map.entry("cashreceipts", "Cash receipts of V2: records, requests and values."),
          Map.entry(
              "identityverifications",
              "Identity verifications of V2: records, requests and values."),
          Map.entry("paymentschedules", "Scheduled payments of V2: records, requests and values."),
          Map.entry("paymentsessions", "Checkout sessions of V2: records, requests and values."),
          Map.entry(
              "promotions",
              "Promotions of PortOne and of PGs in V2: records, requests and values."),
          Map.entry(
              "reconciliation", "Reports on value-added tax of V2: records, requests and values."),
          Map.entry("escrow", "Deliveries of escrow payments of V2: records, requests and values."),
          Map.entry("virtualaccounts", "Virtual accounts of V2: the result of closing one."),
          Map.entry("banks", "Banks of V2 and their names."),
          Map.entry(
              "checkoutprofiles",
              "Checkout profiles of V2: the payment methods that one offers for a payment."),
          Map.entry("kakaopay", "Orders at KakaoPay, queried through V2: the answer of KakaoPay."),
          Map.entry(
              "paymentwall",
              "Deliveries that are reported to Paymentwall through V2: requests and values."));

  private final Facts facts;

  TableWriter(Facts facts) {
    this.facts = facts;
  }

  /** Returns the table of PortOne's error types. */
  JavaFile errorWords() {
    JavaFile file = new JavaFile(Names.V2 + ".internal.http", "ErrorWords");
    String kind = file.use("io.github.portonevertx.FailureKind");
    file.use("org.jspecify.annotations.Nullable");
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (Facts.ErrorWord error : facts.errors()) {
      byKind.computeIfAbsent(error.kind(), k -> new ArrayList<>()).add(error.word());
    }
    file.doc("The error types of V2's core operations.");
    file.line("final class ErrorWords {").line("private ErrorWords() {}");
    file.doc(
        "Returns the kind of failure of an error type, or null when the type is unknown, in which"
            + " case the HTTP status decides.");
    file.line("static @Nullable %s kindOf(String word) {", kind);
    file.line("return switch (word) {");
    byKind.forEach(
        (name, words) ->
            file.line(
                "case %s -> %s.%s;",
                words.stream().map(Names::quoted).collect(Collectors.joining(", ")), kind, name));
    file.line("default -> null;").line("};").line("}");
    return file.line("}");
  }

  /** Returns the table of the decimals of currencies. */
  JavaFile currencyDecimals() {
    JavaFile file = new JavaFile(Names.inPackage("common"), "CurrencyDecimals");
    Map<Integer, List<String>> byNumber = new TreeMap<>();
    facts
        .decimals()
        .forEach(
            (currency, number) ->
                byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(currency));
    file.doc("The number of decimals of each currency, by ISO 4217.");
    file.line("final class CurrencyDecimals {");
    file.line("/** Stands for a currency that is unknown or has no number of decimals. */");
    file.line("static final int UNKNOWN = -1;");
    file.line("private CurrencyDecimals() {}");
    file.doc("Returns the number of decimals, or {@link #UNKNOWN}.");
    file.line("static int of(String currency) {").line("return switch (currency) {");
    byNumber.forEach(
        (number, currencies) ->
            file.line(
                "case %s -> %s;",
                currencies.stream().map(Names::quoted).collect(Collectors.joining(", ")), number));
    file.line("default -> UNKNOWN;").line("};").line("}");
    return file.line("}");
  }

  /** Returns the description of the package of an area. */
  JavaFile packageInfo(String area) {
    String doc = PACKAGES.get(area);
    if (doc == null) {
      throw new IllegalArgumentException("there is no description of the package " + area);
    }
    JavaFile file = new JavaFile(Names.inPackage(area), "package-info");
    return file.packageDoc(doc, FIRST_RELEASE);
  }
}
