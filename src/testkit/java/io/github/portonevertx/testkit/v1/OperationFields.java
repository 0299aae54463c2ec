package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.v1.Field.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of an operation's query and body, and whether its body may be a form.
 *
 * @param query the fields of the query, by name
 * @param body the fields of the body, by name
 * @param form whether the specification accepts a form as well as JSON
 */
record OperationFields(Map<String, Field> query, Map<String, Field> body, boolean form) {

  /** The fields of an operation without any: an empty body of either type is accepted. */
  private static final OperationFields NONE = new OperationFields(Map.of(), Map.of(), true);

  private static final String BUYER = "buyer_name buyer_email buyer_tel buyer_addr buyer_postcode";
  private static final String ADDRESS = "formed_address{address_line_1 address_line_2}";
  private static final String ORDER_BATCH = "product_order_id[]";
  private static final String PREPARED =
      "btid cust_ip code_verifier prepaid_auth_yn prepaid_amount:integer vender_type reward_id";
  private static final String ESCROW =
      "sender{name tel addr postcode relationship "
          + ADDRESS
          + "} receiver{name tel addr postcode "
          + ADDRESS
          + "} logis{company invoice sent_at:integer receiving_at address}"
          + " products[]{id name code amount:number currency quantity:integer tag}";
  private static final String SCHEDULES =
      "schedules[]{merchant_uid schedule_at:integer currency amount:number tax_free:number"
          + " vat_amount:number name custom_data notice_url[] product_type cash_receipt_type"
          + " card_quota:number interest_free_by_merchant:boolean use_card_point:boolean"
          + " product_count:integer browser_ip extra{naverUseCfm} bypass promotion_id "
          + BUYER
          + "}";

  /**
   * The fields of all operations, as the tables of routes list them. Each line describes one
   * operation: its name, the fields of the query after a {@code ?}, and those of the body after
   * {@code form} or {@code json}. A field is a text unless a type follows its name; {@code []} is a
   * list and braces are an object. A name in capitals stands for one of the lists above.
   */
  private static final String TABLE =
      (BillingRoutes.FIELDS
              + CertificationRoutes.FIELDS
              + CodeRoutes.FIELDS
              + EscrowRoutes.FIELDS
              + KcpQuickRoutes.FIELDS
              + NaverRoutes.FIELDS
              + PaymentRoutes.FIELDS
              + PrepareRoutes.FIELDS
              + ReceiptRoutes.FIELDS
              + ScheduleRoutes.FIELDS
              + TokenRoutes.FIELDS
              + VirtualAccountRoutes.FIELDS
              + WalletRoutes.FIELDS)
          .replace("BUYER", BUYER)
          .replace("SCHEDULES", SCHEDULES)
          .replace("ESCROW", ESCROW)
          .replace("ORDER_BATCH", ORDER_BATCH)
          .replace("PREPARED", PREPARED);

  private static final Map<String, OperationFields> ALL = read();

  /** Returns the fields of an operation; none for one that is not in the table. */
  static OperationFields of(String operation) {
    return ALL.getOrDefault(operation, NONE);
  }

  private static Map<String, OperationFields> read() {
    Map<String, OperationFields> all = new LinkedHashMap<>();
    TABLE
        .lines()
        .forEach(
            line -> {
              Map<String, Field> query = new LinkedHashMap<>();
              Map<String, Field> body = new LinkedHashMap<>();
              Map<String, Field> part = query;
              boolean form = true;
              int space = line.indexOf(' ');
              Reader reader = new Reader(line, space);
              while (reader.hasNext()) {
                Field field = reader.next();
                switch (field.name()) {
                  case "?" -> part = query;
                  case "form" -> part = body;
                  case "json" -> {
                    part = body;
                    form = false;
                  }
                  default -> part.put(field.name(), field);
                }
              }
              all.put(
                  line.substring(0, space),
                  new OperationFields(
                      Collections.unmodifiableMap(query), Collections.unmodifiableMap(body), form));
            });
    return Collections.unmodifiableMap(all);
  }

  /** Returns the fields in one line of the table. */
  private static final class Reader {

    private final String text;
    private int at;

    Reader(String text, int at) {
      this.text = text;
      this.at = at;
    }

    boolean hasNext() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      return at < text.length() && text.charAt(at) != '}';
    }

    Field next() {
      String name = upTo(" :[{}");
      boolean list = take("[]");
      if (take("{")) {
        Map<String, Field> fields = new LinkedHashMap<>();
        while (hasNext()) {
          Field field = next();
          fields.put(field.name(), field);
        }
        at++;
        return new Field(
            name, list ? Kind.OBJECTS : Kind.OBJECT, Collections.unmodifiableMap(fields));
      }
      Kind kind = list ? Kind.TEXTS : take(":") ? kind(upTo(" }")) : Kind.TEXT;
      return new Field(name, kind, Map.of());
    }

    private boolean take(String expected) {
      boolean found = text.startsWith(expected, at);
      at += found ? expected.length() : 0;
      return found;
    }

    private String upTo(String ends) {
      int start = at;
      while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at);
    }

    private static Kind kind(String name) {
      return switch (name) {
        case "number" -> Kind.NUMBER;
        case "integer" -> Kind.INTEGER;
        case "boolean" -> Kind.BOOLEAN;
        default -> throw new IllegalArgumentException("Unknown type " + name);
      };
    }
  }
}
