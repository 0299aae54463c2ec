package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of the browser SDK's {@code requestPayment}, and their check. */
final class PurchaseParameters {

  private enum Kind {
    TEXT,
    INTEGER,
    BOOLEAN,
    OBJECT,
    OBJECTS,
    ADDRESS,
    ADDRESSES
  }

  private static final List<String> REQUIRED =
      List.of("storeId", "paymentId", "orderName", "totalAmount", "currency", "payMethod");

  private static final Set<String> CUSTOMER =
      Set.of(
          "customerId",
          "fullName",
          "firstName",
          "lastName",
          "phoneNumber",
          "email",
          "zipcode",
          "gender",
          "birthYear",
          "birthMonth",
          "birthDay",
          "firstNameKana",
          "lastNameKana");

  private static final Pattern CURRENCY = Pattern.compile("(CURRENCY_)?[A-Z]{3}");

  private static final Map<String, Kind> KINDS = kinds();

  private PurchaseParameters() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    REQUIRED.forEach(name -> kinds.put(name, Kind.TEXT));
    kinds.put("totalAmount", Kind.INTEGER);
    List.of(
            "channelKey",
            "channelGroupId",
            "orderDetail",
            "appScheme",
            "locale",
            "country",
            "productType",
            "promotionId",
            "merpayCategoryId")
        .forEach(name -> kinds.put(name, Kind.TEXT));
    List.of("taxFreeAmount", "vatAmount").forEach(name -> kinds.put(name, Kind.INTEGER));
    List.of("forceRedirect", "isEscrow", "isCulturalExpense")
        .forEach(name -> kinds.put(name, Kind.BOOLEAN));
    List.of(
            "customer",
            "customData",
            "windowType",
            "offerPeriod",
            "storeDetails",
            "shippingAddress",
            "popup",
            "iframe",
            "bypass",
            "card",
            "virtualAccount",
            "transfer",
            "mobile",
            "giftCertificate",
            "easyPay",
            "paypal",
            "alipay",
            "convenienceStore",
            "alipayPlus")
        .forEach(name -> kinds.put(name, Kind.OBJECT));
    kinds.put("products", Kind.OBJECTS);
    List.of("redirectUrl", "confirmUrl").forEach(name -> kinds.put(name, Kind.ADDRESS));
    kinds.put("noticeUrls", Kind.ADDRESSES);
    return Map.copyOf(kinds);
  }

  /**
   * Returns the parameters of a form or a query, in which an object or a list is JSON text and a
   * list of texts may also be a repeated name.
   */
  static JsonObject ofForm(Map<String, List<String>> form) {
    JsonObject parameters = new JsonObject();
    form.forEach((name, values) -> parameters.put(name, ofText(name, values)));
    return parameters;
  }

  private static @Nullable Object ofText(String name, List<String> values) {
    Kind kind = KINDS.get(name);
    String text = values.get(0);
    boolean list = kind == Kind.ADDRESSES;
    if (list && (values.size() > 1 || !text.startsWith("["))) {
      return new JsonArray(values);
    }
    if (values.size() > 1) {
      throw bad(name, "is repeated");
    }
    if (kind == Kind.INTEGER) {
      return integer(name, text);
    }
    if (kind == Kind.BOOLEAN && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    }
    try {
      return switch (kind == null ? Kind.TEXT : kind) {
        case OBJECT -> new JsonObject(text);
        case OBJECTS, ADDRESSES -> new JsonArray(text);
        default -> text;
      };
    } catch (DecodeException e) {
      throw bad(name, "must be a JSON " + (kind == Kind.OBJECT ? "object" : "array"));
    }
  }

  private static Long integer(String name, String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw bad(name, "must be an integer, in the minor unit of the currency");
    }
  }

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException naming the first parameter that is wrong
   */
  static void check(JsonObject parameters) {
    for (String name : parameters.fieldNames()) {
      Kind kind = KINDS.get(name);
      if (kind == null) {
        throw new IllegalArgumentException("requestPayment has no parameter " + name);
      }
      check(name, kind, parameters.getValue(name));
    }
    for (String name : REQUIRED) {
      if (parameters.getValue(name) == null) {
        throw bad(name, "is missing");
      }
    }
    if ((parameters.getValue("channelKey") == null)
        == (parameters.getValue("channelGroupId") == null)) {
      throw bad("channelKey", "or channelGroupId must be given, not both");
    }
    checkValues(parameters);
  }

  private static void check(String name, Kind kind, @Nullable Object value) {
    boolean fits =
        switch (kind) {
          case TEXT -> value instanceof String text && !text.isBlank();
          case INTEGER -> value instanceof Long || value instanceof Integer;
          case BOOLEAN -> value instanceof Boolean;
          case OBJECT -> value instanceof JsonObject;
          case OBJECTS ->
              value instanceof JsonArray list
                  && list.stream().allMatch(JsonObject.class::isInstance);
          case ADDRESS -> isAddress(value);
          case ADDRESSES ->
              value instanceof JsonArray list
                  && list.stream().allMatch(PurchaseParameters::isAddress);
        };
    if (!fits) {
      throw bad(
          name,
          switch (kind) {
            case TEXT -> "must be a text that is not empty";
            case INTEGER -> "must be an integer, in the minor unit of the currency";
            case BOOLEAN -> "must be true or false";
            case OBJECT -> "must be an object";
            case OBJECTS -> "must be a list of objects";
            case ADDRESS -> "must be an address of http or https";
            case ADDRESSES -> "must be a list of addresses of http or https";
          });
    }
  }

  private static void checkValues(JsonObject parameters) {
    if (!CURRENCY.matcher(parameters.getString("currency")).matches()) {
      throw bad("currency", "must be a code of three letters such as KRW");
    }
    if (!PayMethods.NAMES.contains(parameters.getString("payMethod"))) {
      throw bad("payMethod", "must be one of " + PayMethods.NAMES);
    }
    for (String name : List.of("totalAmount", "taxFreeAmount", "vatAmount")) {
      if (parameters.getLong(name, 0L) < 0) {
        throw bad(name, "must not be negative");
      }
    }
    if (parameters.getLong("totalAmount")
        < parameters.getLong("taxFreeAmount", 0L) + parameters.getLong("vatAmount", 0L)) {
      throw bad("totalAmount", "is less than taxFreeAmount and vatAmount together");
    }
    JsonObject customer = parameters.getJsonObject("customer", new JsonObject());
    for (String name : customer.fieldNames()) {
      boolean address = name.equals("address") && customer.getValue(name) instanceof JsonObject;
      if (!address && !(CUSTOMER.contains(name) && customer.getValue(name) instanceof String)) {
        throw bad("customer." + name, "is unknown or of another type");
      }
    }
  }

  private static boolean isAddress(@Nullable Object value) {
    try {
      String scheme = value instanceof String text ? URI.create(text).getScheme() : null;
      return scheme != null && List.of("http", "https").contains(scheme);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static IllegalArgumentException bad(String name, String what) {
    return new IllegalArgumentException(name + " " + what);
  }
}
