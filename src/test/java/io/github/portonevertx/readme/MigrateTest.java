package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guides to migration match the code, and both have the same content. */
class MigrateTest {
  private static final Path PUBLIC_API = Path.of("src", "test", "resources", "public-api.txt");
  private static final Path OFFICIAL =
      Path.of("src", "test", "resources", "iamport-client-methods.txt");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern ACTION = Pattern.compile("[a-zA-Z]+\\.[a-zA-Z]+");
  private static final Pattern GROUP_METHOD =
      Pattern.compile("`([a-zA-Z]+)\\(\\)\\.(\\w+)\\(…\\)`");
  private static final Pattern METHOD = Pattern.compile("`(\\w+)\\(…?\\)`");
  private static final Pattern KIND_OF_TYPE = Pattern.compile("`([A-Z_]+)`: `([A-Z_]+)`");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| \\d+ \\| `(\\w+)` \\|$");

  /** Methods of the official client that are no calls. */
  private static final Set<String> OTHER_METHODS =
      Set.of("setTierCode", "getCode", "getMessage", "getResponse");

  /** A guide in one language. */
  enum Guide {
    ENGLISH("migrate.md"),
    KOREAN("migrate.ko.md");

    private final Path file;

    Guide(String file) {
      this.file = Path.of("src", "docs", file);
    }

    String text() throws IOException {
      return Files.readString(file);
    }

    /** Returns the cells of the rows of a table, without its head. */
    List<List<String>> table(String name) throws IOException {
      String start = "<!-- rows: " + name + " -->\n";
      String text = text();
      int from = text.indexOf(start);
      assertTrue(from >= 0, name);
      return text.substring(from + start.length(), text.indexOf("<!-- end -->", from))
          .lines()
          .skip(2)
          .map(row -> row.substring(1, row.length() - 1))
          .map(row -> Arrays.stream(row.split("\\|", -1)).map(String::strip).toList())
          .toList();
    }
  }

  private static Stream<String> code(String text) {
    return CODE.matcher(text).results().map(match -> match.group(1));
  }

  private static Set<String> actions(Catalogue catalogue) {
    return Stream.concat(catalogue.all().stream(), catalogue.own().stream())
        .map(Operation::action)
        .filter(action -> !action.equals(Catalogue.HEALTH.action()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean exists(Class<?> client, String group, String method) {
    return Arrays.stream(client.getMethods())
        .filter(getter -> getter.getName().equals(group) && getter.getParameterCount() == 0)
        .map(Method::getReturnType)
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .anyMatch(known -> known.getName().equals(method));
  }

  @ParameterizedTest
  @EnumSource
  void everyActionOfV1IsAMethodOfTheFirstTable(Guide guide) throws IOException {
    List<String> listed = new ArrayList<>();
    for (List<String> row : guide.table("official")) {
      MatchResult method = GROUP_METHOD.matcher(row.get(1)).results().findFirst().orElseThrow();
      assertTrue(exists(PortOneV1Client.class, method.group(1), method.group(2)), row.get(1));
      listed.add(method.group(1) + "." + method.group(2));
    }

    assertEquals(listed.size(), Set.copyOf(listed).size(), "an action is listed twice");
    assertEquals(actions(V1Catalogue.CATALOGUE), new TreeSet<>(listed));
  }

  @ParameterizedTest
  @EnumSource
  void everyMethodOfTheOfficialClientHasARow(Guide guide) throws IOException {
    List<String> listed = new ArrayList<>();
    for (List<String> row : guide.table("official")) {
      code(row.get(0)).forEach(listed::add);
    }
    List<String> official =
        Files.readAllLines(OFFICIAL).stream().filter(line -> !line.startsWith("#")).toList();

    assertTrue(guide.text().contains("`getAuth()`"));
    listed.add("getAuth");
    assertEquals(official, listed.stream().sorted().toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyActionOfV1IsMappedOnceAndToActionsOfV2(Guide guide) throws IOException {
    List<String> listed = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (List<String> row : guide.table("operations")) {
      code(row.get(0)).forEach(listed::add);
      List<String> targets = code(row.get(1)).toList();
      assertEquals(targets.isEmpty(), row.get(1).equals("–"), row::toString);
      named.addAll(targets);
      code(row.get(2))
          .filter(word -> ACTION.matcher(word).matches() && !word.startsWith("method."))
          .forEach(named::add);
    }

    assertEquals(listed.size(), Set.copyOf(listed).size(), "an action is listed twice");
    assertEquals(actions(V1Catalogue.CATALOGUE), new TreeSet<>(listed));
    assertEquals(Set.of(), minus(named, actions(V2Catalogue.CATALOGUE)));
  }

  @ParameterizedTest
  @EnumSource
  void everyActionOfV2IsNamed(Guide guide) throws IOException {
    Set<String> named = code(guide.text()).collect(Collectors.toSet());

    assertEquals(Set.of(), minus(actions(V2Catalogue.CATALOGUE), named));
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  @ParameterizedTest
  @EnumSource
  void everyMethodThatIsNamedExists(Guide guide) throws IOException {
    for (MatchResult call : GROUP_METHOD.matcher(guide.text()).results().toList()) {
      assertTrue(
          exists(PortOneV1Client.class, call.group(1), call.group(2))
              || exists(PortOneV2Client.class, call.group(1), call.group(2)),
          call.group());
    }
    String api = Files.readString(PUBLIC_API);
    Set<String> wrong = new TreeSet<>();
    List<String> official = Files.readAllLines(OFFICIAL);
    for (MatchResult call : METHOD.matcher(guide.text()).results().toList()) {
      String name = call.group(1);
      if (!official.contains(name)
          && !OTHER_METHODS.contains(name)
          && !Pattern.compile("\\b" + name + "\\(").matcher(api).find()) {
        wrong.add(name);
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @ParameterizedTest
  @EnumSource
  void statusesHaveTheseStates(Guide guide) throws IOException {
    Set<String> statuses = new TreeSet<>();
    for (List<String> row : guide.table("statuses")) {
      List<String> words = row.stream().map(cell -> code(cell).findFirst().orElseThrow()).toList();
      statuses.add(words.get(1));
      assertEquals(words.get(2), stateOfV1(words.get(0), words.get(1)), row::toString);
      assertEquals(words.get(3), stateOfV2(words.get(1)), row::toString);
    }
    assertEquals(7, statuses.size());
  }

  private static String stateOfV1(String status, String statusOfV2) {
    JsonObject payment =
        RecordingClient.payment()
            .put("status", status)
            .put("amount", 1_000)
            .put("cancel_amount", refunded(statusOfV2));
    if (statusOfV2.equals("VIRTUAL_ACCOUNT_ISSUED")) {
      payment.put("pay_method", "vbank").put("vbank_num", "000000000000");
    }
    io.github.portonevertx.v1.payments.Payment read =
        V1Json.CODEC.convert(
            payment, V1Json.CODEC.type(io.github.portonevertx.v1.payments.Payment.class));
    return read.state().name();
  }

  private static String stateOfV2(String status) {
    JsonObject payment =
        new JsonObject()
            .put("status", status)
            .put("id", "order-1")
            .put("transactionId", "tx-1")
            .put("currency", "KRW")
            .put(
                "amount",
                new JsonObject()
                    .put("total", 1_000)
                    .put("taxFree", 0)
                    .put("discount", 0)
                    .put("paid", 1_000)
                    .put("cancelled", refunded(status))
                    .put("cancelledTaxFree", 0));
    Payment read = V2Json.CODEC.convert(payment, V2Json.CODEC.type(Payment.class));
    return read.state().name();
  }

  private static int refunded(String statusOfV2) {
    return switch (statusOfV2) {
      case "PARTIAL_CANCELLED" -> 400;
      case "CANCELLED" -> 1_000;
      default -> 0;
    };
  }

  @ParameterizedTest
  @EnumSource
  void amountsAreConvertedAsStated(Guide guide) throws IOException {
    assertFalse(guide.table("money").isEmpty());
    for (List<String> row : guide.table("money")) {
      String[] v1 = code(row.get(0)).findFirst().orElseThrow().split(" ", -1);
      String[] v2 = code(row.get(1)).findFirst().orElseThrow().split(" ", -1);
      assertEquals(v1[1], v2[1]);
      assertEquals(
          Long.parseLong(v2[0]), Currency.of(v1[1]).toMinor(new BigDecimal(v1[0])), row::toString);
      assertEquals(
          0,
          new BigDecimal(v1[0]).compareTo(Currency.of(v2[1]).toMajor(Long.parseLong(v2[0]))),
          row::toString);
    }
  }

  @ParameterizedTest
  @EnumSource
  void resultsThatDifferAreListed(Guide guide) throws IOException {
    Set<String> v1 = names(io.github.portonevertx.v1.payments.Verification.Result.values());
    Set<String> v2 = names(io.github.portonevertx.v2.payments.Verification.Result.values());
    Set<String> onlyV1 = new TreeSet<>();
    Set<String> onlyV2 = new TreeSet<>();
    for (List<String> row : guide.table("results")) {
      assertTrue(row.get(1).equals("–") != row.get(2).equals("–"), row::toString);
      (row.get(1).equals("–") ? onlyV2 : onlyV1).add(code(row.get(0)).findFirst().orElseThrow());
    }

    assertEquals(minus(v1, v2), onlyV1);
    assertEquals(minus(v2, v1), onlyV2);
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void errorTypesHaveTheStatedKinds(Guide guide) throws IOException {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (MatchResult type :
        TYPE.matcher(new Document("src/docs/operations-v2", Language.ENGLISH).text())
            .results()
            .toList()) {
      kinds.put(type.group(1), type.group(2));
    }
    List<String> v2 = guide.table("errors").stream().map(row -> row.get(2)).toList();
    int found = 0;
    for (MatchResult stated : KIND_OF_TYPE.matcher(String.join("\n", v2)).results().toList()) {
      assertNotNull(FailureKind.valueOf(stated.group(2)));
      assertEquals(stated.group(2), kinds.get(stated.group(1)), stated.group());
      found++;
    }
    assertEquals(4, found);
  }

  @Test
  void bothGuidesHaveTheSameContent() throws IOException {
    String english = Guide.ENGLISH.text();
    String korean = Guide.KOREAN.text();

    for (String table :
        List.of("official", "operations", "money", "statuses", "results", "errors")) {
      assertEquals(coded(Guide.ENGLISH, table), coded(Guide.KOREAN, table), table);
    }
    Set<String> inEnglish = code(english).collect(Collectors.toSet());
    Set<String> inKorean = code(korean).collect(Collectors.toSet());
    assertEquals(Set.of(), minus(inEnglish, inKorean));
    assertEquals(Set.of(), minus(inKorean, inEnglish));
  }

  /** Returns the code of each row, in any order, because the languages have different ones. */
  private static List<Set<String>> coded(Guide guide, String table) throws IOException {
    return guide.table(table).stream()
        .map(row -> code(String.join(" ", row)).collect(Collectors.toSet()))
        .toList();
  }
}
