package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** A valid value for every parameter of the operations, and the objects to which they refer. */
final class TestParameters {
  static final String ORDER = "order 1&=+%[0]";
  static final String IMP_UID = "imp_000000000042";
  static final ManualClock CLOCK = ManualClock.stopped();

  private TestParameters() {}

  /** Returns a valid value for every parameter of an operation's body. */
  static JsonObject parameters(Operation operation) {
    JsonObject parameters = values(operation.bodyParameters(), 0);
    if (operation.action().equals("payments.cancel")) {
      parameters.put("checksum", 11_000).put("imp_uid", IMP_UID);
    }
    if (operation.action().equals("schedules.cancel")) {
      parameters.put("merchant_uid", new JsonArray().add("planned").add("planned-3"));
    }
    return parameters;
  }

  static JsonObject values(Map<String, Parameter> parameters, int index) {
    JsonObject values = new JsonObject();
    parameters.forEach((name, parameter) -> values.put(name, value(parameter, index)));
    return values;
  }

  static Object value(Parameter parameter, int index) {
    return switch (parameter.type()) {
      case TEXT -> text(parameter, index);
      case MONTH -> "2030-04";
      case DAY -> "20300401";
      case DATE, TIME, MINOR, JSON -> throw new AssertionError("V1 has no " + parameter.type());
      case INTEGER -> 3;
      case SECONDS -> CLOCK.epochSeconds() + 3600;
      case MONEY, WON -> 1000;
      case BOOLEAN -> true;
      case TEXTS -> texts(parameter);
      case OBJECT -> values(parameter.fields(), index);
      case OBJECTS ->
          new JsonArray().add(values(parameter.fields(), 0)).add(values(parameter.fields(), 1));
    };
  }

  static String text(Parameter parameter, int index) {
    if (!parameter.allowed().isEmpty()) {
      return parameter.allowed().get(0);
    }
    return switch (parameter.name()) {
      case "imp_uid" -> IMP_UID;
      case "customer_uid" -> "buyer";
      case "merchant_uid" -> index == 0 ? ORDER : "order-" + (index + 1);
      case "birth" -> "20000101";
      case "gender_digit" -> "3";
      case "otp" -> Certifications.OTP;
      case "vbank_code" -> "004";
      case "card_number" -> "0000-0000-0000-0000";
      case "currency" -> "KRW";
      case "notice_url" -> "http://127.0.0.1:1/hook?a=1&b=[2]";
      case "custom_data" -> "{\"a\":[1,\"값\"]}";
      default -> ("값+ &=%" + index).substring(0, (int) Math.min(7, parameter.maximum()));
    };
  }

  static JsonArray texts(Parameter parameter) {
    return parameter.name().equals("product_order_id")
        ? new JsonArray().add("p-1").add("p-3")
        : new JsonArray().add("http://127.0.0.1:1/?x=1&y").add("http://127.0.0.1:1/[0]");
  }
}
