package io.github.portonevertx.v2.reading;

import static io.github.portonevertx.v2.reading.Samples.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v2.internal.V2Api;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentMethod;
import io.github.portonevertx.v2.payments.PaymentMethodCard;
import io.github.portonevertx.v2.payments.PaymentMethodCrypto;
import io.github.portonevertx.v2.payments.PaymentMethodEasyPay;
import io.github.portonevertx.v2.payments.PaymentMethodEasyPayMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads objects that are told apart by their type, known and unknown ones. */
class UnionsTest {
  static List<Class<?>> unions() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.portonevertx.v2")
            .stream()
            .filter(type -> type.isAnnotatedWith(JsonSubTypes.class))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  private static Payment paymentWith(Object method) {
    return read(Samples.json("payment-paid-card.json").put("method", method), Payment.class);
  }

  @Test
  void everyUnionOfTheSpecificationExists() {
    assertEquals(12, unions().size(), unions()::toString);
  }

  @ParameterizedTest
  @MethodSource("unions")
  void everyCaseIsReadByItsTypeAndHasARecord(Class<?> union) throws ReflectiveOperationException {
    JsonSubTypes.Type[] cases = union.getAnnotation(JsonSubTypes.class).value();
    assertEquals(cases.length + 1, union.getPermittedSubclasses().length);
    for (JsonSubTypes.Type one : cases) {
      assertTrue(Modifier.isPublic(one.value().getModifiers()) && one.value().isRecord());
      Object read;
      try {
        read = read(new JsonObject().put("type", one.name()), union);
      } catch (PortOneException missing) {
        // Only an amount, an id or a word is required.
        assertTrue(missing.text().contains("."), missing.text());
        continue;
      }
      assertEquals(one.value(), read.getClass());
    }
  }

  @ParameterizedTest
  @MethodSource("unions")
  void unknownCaseKeepsItsJson(Class<?> union) throws ReflectiveOperationException {
    for (JsonObject json :
        List.of(
            new JsonObject().put("type", "ADDED_LATER").put("a", 1).putNull("b"),
            new JsonObject().put("a", new JsonObject().put("b", new JsonArray().addNull())),
            new JsonObject(),
            new JsonObject().putNull("type"),
            new JsonObject().put("type", new JsonObject()).put("a", true),
            new JsonObject().put("a", 1).put("type", "ADDED_LATER"))) {
      Object read = read(json, union);

      assertEquals(union.getName() + "$Unrecognized", read.getClass().getName());
      Object kept = read.getClass().getMethod("json").invoke(read);
      assertEquals(json, kept);
      assertEquals(
          read,
          V2Api.API.bind(Reply.of(json), V2Api.API.catalogue().require("banks.list")).as(union));
    }
  }

  @Test
  void typeMayBeTheLastField() {
    Payment payment =
        paymentWith(
            new JsonObject()
                .put("card", new JsonObject().put("bin", "000000"))
                .put("type", "PaymentMethodCard"));

    PaymentMethodCard card = assertInstanceOf(PaymentMethodCard.class, payment.method());
    assertEquals("000000", card.card() == null ? null : card.card().bin());
  }

  @Test
  void caseWithoutFieldsIsRead() {
    assertEquals(
        new PaymentMethodCrypto(),
        paymentWith(new JsonObject().put("type", "PaymentMethodCrypto").put("addedLater", 1))
            .method());
  }

  @Test
  void aRecordMayBelongToTwoUnions() {
    JsonObject card =
        new JsonObject().put("type", "PaymentMethodCard").put("approvalNumber", "00000001");
    JsonObject easyPay =
        new JsonObject()
            .put("type", "PaymentMethodEasyPay")
            .put("provider", "KAKAOPAY")
            .put("easyPayMethod", card);

    PaymentMethodEasyPay read =
        assertInstanceOf(PaymentMethodEasyPay.class, paymentWith(easyPay).method());

    assertEquals(paymentWith(card).method(), read.easyPayMethod());
  }

  @Test
  void unknownCaseInsideAKnownOneIsKept() {
    JsonObject easyPay =
        new JsonObject()
            .put("type", "PaymentMethodEasyPay")
            .put("easyPayMethod", new JsonObject().put("type", "ADDED_LATER"));

    PaymentMethodEasyPay read =
        assertInstanceOf(PaymentMethodEasyPay.class, paymentWith(easyPay).method());

    assertInstanceOf(PaymentMethodEasyPayMethod.Unrecognized.class, read.easyPayMethod());
  }

  @Test
  void nullIsNoCase() {
    JsonObject body = Samples.json("payment-paid-card.json").putNull("method");

    assertNull(read(body, Payment.class).method());
  }

  @Test
  void anotherValueThanAnObjectFailsWithTheNameOfTheField() {
    for (Object odd : List.of("CARD", 1, true, new JsonArray().add(1))) {
      PortOneException failure = assertThrows(PortOneException.class, () -> paymentWith(odd));
      assertTrue(failure.text().contains("Payment.method"), failure.text());
    }
  }

  @Test
  void fractionsOfAnUnknownCaseKeepTheirDigits() {
    PaymentMethod.Unrecognized read =
        assertInstanceOf(
            PaymentMethod.Unrecognized.class,
            V2Json.CODEC.<PaymentMethod>read(
                "{\"rate\":0.10000000000000000001}".getBytes(StandardCharsets.UTF_8),
                0,
                31,
                V2Json.CODEC.type(PaymentMethod.class)));

    assertEquals(new BigDecimal("0.10000000000000000001"), read.json().getValue("rate"));
  }

  @Test
  void unknownCaseIsImmutableAndShowsNamesOnly() {
    JsonObject json = new JsonObject().put("type", "ADDED_LATER").put("name", "Sample Buyer");
    PaymentMethod.Unrecognized unknown = new PaymentMethod.Unrecognized(json);
    json.put("name", "other");
    unknown.json().put("name", "other");

    assertEquals("Sample Buyer", unknown.json().getString("name"));
    assertFalse(unknown.toString().contains("Sample"), unknown::toString);
  }

  @ParameterizedTest
  @MethodSource("unions")
  void casesAreWrittenWithTheirType(Class<?> union) {
    for (JsonSubTypes.Type one : union.getAnnotation(JsonSubTypes.class).value()) {
      JsonObject json = new JsonObject().put("type", one.name());
      try {
        assertEquals(one.name(), V2Json.CODEC.write(read(json, union)).getString("type"));
      } catch (PortOneException missing) {
        assertTrue(missing.text().contains("."), missing.text());
      }
    }
  }
}
