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
 * @param form whether the specification takes a form as well as JSON
 */
record OperationFields(Map<String, Field> query, Map<String, Field> body, boolean form) {

  /** For an operation that has no fields at all: an empty body of either type is taken. */
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
   * One operation a line: name, then the fields of the query after a {@code ?}, then those of the
   * body after {@code form} or {@code json}. A field is a text unless a type follows its name;
   * {@code []} is a list and braces are an object.
   */
  private static final String TABLE =
      """
      auth.token form imp_key imp_secret
      payments.get ? include_sandbox:boolean
      payments.getMany ? imp_uid[] merchant_uid[]
      payments.find ? sorting
      payments.findAll ? page:integer limit:integer sorting
      payments.listByStatus ? page:integer limit:integer from:integer to:integer sorting
      payments.cancel form imp_uid merchant_uid amount:number tax_free:number vat_amount:number \
      checksum:number reason refund_holder refund_bank refund_account refund_tel \
      retain_promotion:boolean enable_webhook:boolean extra{requester}
      prepare.create form merchant_uid amount:number currency
      prepare.update form merchant_uid amount:number currency
      customers.getMany ? customer_uid[]
      customers.issue form channel_key pg customer_id card_number expiry birth pwd_2digit cvc \
      customer_name customer_tel customer_email customer_addr customer_postcode channel_group_id
      customers.delete ? reason extra{requester}
      customers.payments ? page:integer
      customers.schedules ? page:integer from:integer to:integer schedule-status
      subscribe.onetime form merchant_uid currency amount:number tax_free:number \
      vat_amount:number vat:number card_number expiry birth pwd_2digit cvc customer_uid pg \
      channelGroupId name BUYER card_quota:integer interest_free_by_merchant:boolean \
      use_card_point:boolean custom_data notice_url[] browser_ip secure_3d_charge_id \
      secure_3d_token product_type promotion_id bypass
      subscribe.again form customer_uid merchant_uid currency amount:number tax_free:number \
      vat_amount:number vat:number name BUYER card_quota:integer \
      interest_free_by_merchant:boolean use_card_point:boolean custom_data notice_url[] \
      browser_ip product_type product_count:integer cash_receipt_type bypass extra{naverUseCfm} \
      promotion_id channel_key
      schedules.list ? schedule_from:integer schedule_to:integer schedule_status page:integer \
      limit:integer sorting
      schedules.create form customer_uid customer_id checking_amount:integer card_number expiry \
      birth pwd_2digit cvc channel_key SCHEDULES
      schedules.cancel form customer_uid merchant_uid[]
      schedules.update form schedule_at:integer
      schedules.reschedule form schedule_at:integer
      schedules.listByCustomer ? page:integer from:integer to:integer schedule-status
      certifications.requestOtp form name phone birth gender_digit carrier is_mvno:boolean \
      company merchant_uid pg channel_key verification_method bypass
      certifications.confirmOtp form otp
      receipts.issue form product_type identifier identifier_type type company_tel company_name \
      corp_reg_no buyer_name buyer_email buyer_tel tax_free:integer vat:integer vat_amount:number
      receipts.issueExternal form channel_key name amount:integer product_type identifier \
      identifier_type type buyer_name buyer_email buyer_tel tax_free:integer vat_amount:number \
      corp_reg_no pay_method
      partners.registerReceipts form data[]{business_registration_number company_name \
      amount:number tax_free:number vat_amount:number}
      escrow.register form ESCROW send_email:boolean
      escrow.update form ESCROW
      vbanks.issue ? pg_api_key form channel_key merchant_uid amount:number product_type \
      vbank_num vbank_code vbank_due:integer vbank_holder vbank_key name BUYER \
      business_registration_number notice_url[] custom_data tax_free:integer vat_amount:number \
      product_count:integer escrow_password fixed_unlimited_vbank:boolean
      vbanks.update form amount:integer vbank_due:integer
      vbanks.revoke ? pg_api_key
      vbanks.holder ? bank_code bank_num
      cvs.issue form channel_key merchant_uid amount:number barcode expired_at:integer name \
      BUYER confirm_url notice_url[] custom_data
      naver.cancel form ORDER_BATCH reason
      naver.approveCancel form ORDER_BATCH
      naver.ship form ORDER_BATCH delivery_method dispatched_at:integer delivery_company \
      tracking_number
      naver.shipExchanged form ORDER_BATCH delivery_method delivery_company tracking_number
      naver.collectExchanged form ORDER_BATCH
      naver.place form ORDER_BATCH
      naver.requestReturn form ORDER_BATCH reason delivery_method delivery_company \
      tracking_number
      naver.approveReturn form ORDER_BATCH memo
      naver.rejectReturn form ORDER_BATCH memo
      naver.withholdReturn form ORDER_BATCH reason memo extra_charge:integer
      naver.resolveReturn form ORDER_BATCH
      naver.confirm form requester
      naver.reviews ? channel_key from:integer to:integer review_type
      kakao.orders ? payment_request_date cid page:integer
      payco.updateOrderStatus form status
      benepia.point form benepia_user benepia_password channel_key
      benepia.pay form benepia_user benepia_password benepia_member_code merchant_uid \
      amount:number name BUYER channel_key notice_url[] custom_data
      paymentwall.registerDelivery form imp_uid merchant_uid type status carrier_tracking_id \
      carrier_type estimated_delivery_datetime:integer estimated_update_datetime:integer reason \
      refundable details shipping_address_email shipping_address_country shipping_address_city \
      shipping_address_zip shipping_address_state shipping_address_street \
      shipping_address_phone shipping_address_firstname shipping_address_lastname
      kcpquick.createPrepare json PREPARED
      kcpquick.updatePrepare json PREPARED
      kcpquick.deleteMember ? site_code partner_type partner_subtype
      kcpquick.payMoney json member_id channel_key merchant_uid name amount:integer imp_uid \
      notice_url[]
      kcpquick.payAutopay json customer_uid merchant_uid name buyer_name amount:integer \
      notice_url[]
      kcpquick.releaseFido json channel_key
      """
          .replace("BUYER", BUYER)
          .replace("SCHEDULES", SCHEDULES)
          .replace("ESCROW", ESCROW)
          .replace("ORDER_BATCH", ORDER_BATCH)
          .replace("PREPARED", PREPARED);

  private static final Map<String, OperationFields> ALL = read();

  /** The fields of an operation; none for one that is not in the table. */
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

  /** Reads the fields of one line of the table. */
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
