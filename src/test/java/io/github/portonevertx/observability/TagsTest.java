package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.metrics.Attempt;
import io.github.portonevertx.metrics.TokenOutcome;
import io.github.portonevertx.metrics.Via;
import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.internal.V2Api;
import io.github.portonevertx.v2.payments.PayWithBillingKeyRequest;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every tag has a fixed set of values, and a scrape contains no id, name or secret. */
class TagsTest {
  private static final String NAME = "홍길동";
  private static final String KEY = "key-of-an-invented-refund";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private static Map<String, Set<String>> allowed() {
    Map<String, Set<String>> allowed = new HashMap<>();
    allowed.put("api", Set.of("v1", "v2"));
    allowed.put("via", names(Via.values()));
    allowed.put("kind", names(Attempt.values()));
    Set<String> operations = new HashSet<>();
    for (var api : List.of(V1Api.API, V2Api.API)) {
      for (Collection<Operation> some : List.of(api.catalogue().all(), api.catalogue().own())) {
        some.forEach(operation -> operations.add(operation.action()));
      }
    }
    allowed.put("operation", operations);
    Set<String> outcomes = new HashSet<>(names(FailureKind.values()));
    outcomes.addAll(names(TokenOutcome.values()));
    outcomes.add("success");
    allowed.put("outcome", outcomes);
    return allowed;
  }

  private static Set<String> names(Enum<?>... constants) {
    Set<String> names = new HashSet<>();
    Arrays.stream(constants)
        .forEach(constant -> names.add(constant.name().toLowerCase(Locale.ROOT)));
    return names;
  }

  private void runV1() {
    try (MeteredV1 v1 = new MeteredV1(AccessMode.PROXY, options -> options)) {
      v1.meters.portone().bindTo(registry);
      v1.client.payments().get(MeteredV1.ID).await();
      v1.simulator.faults().next("payments.get", new Fault.RevokeTokens());
      v1.client.payments().get(MeteredV1.ID).await();
      MeteredV2.end(v1.client.payments().find("order-of-" + NAME));
      MeteredV2.end(v1.client.send(Call.of("payments.get").with(NAME, MeteredV1.ID)));
      MeteredV2.end(v1.client.send(Call.of("payments." + NAME)));
      MeteredV2.end(v1.refund(v1.client, 1_000));
      check(
          MeteredV1.ID,
          "order-1",
          "returned",
          NAME,
          v1.simulator.apiKey(),
          v1.simulator.apiSecret(),
          String.valueOf(v1.simulator.tokens().current()));
    }
  }

  private void runV2() {
    try (MeteredV2 v2 =
        new MeteredV2(
            AccessMode.PROXY, options -> options.setAuthentication(AuthenticationMode.TOKEN))) {
      v2.meters.portone().bindTo(registry);
      String billingKey = v2.simulator.billingKeys().issue().getString("billingKey");
      v2.simulator.billingKeys().decline(billingKey, true);
      v2.client.payments().get(MeteredV2.ID).await();
      v2.simulator.faults().next("payments.cancel", Fault.html(502));
      MeteredV2.end(v2.refund(v2.client.withIdempotencyKey(KEY), 1_000));
      MeteredV2.end(
          v2.client
              .payments()
              .payWithBillingKey(
                  PayWithBillingKeyRequest.builder()
                      .paymentId("payment-of-a-customer")
                      .billingKey(billingKey)
                      .orderName(NAME)
                      .amount(PaymentAmountInput.builder().total(9_900).build())
                      .currency(Currency.KRW)
                      .build()));
      check(
          MeteredV2.ID,
          KEY,
          billingKey,
          NAME,
          "payment-of-a-customer",
          v2.simulator.storeId(),
          v2.simulator.apiSecret(),
          "SIM_LIMIT",
          "Bearer",
          "127.0.0.1");
    }
  }

  private void check(String... forbidden) {
    String scrape = registry.scrape();
    assertTrue(scrape.contains("portone_calls_seconds_count{"), scrape);
    for (String text : forbidden) {
      assertFalse(scrape.contains(text), text + " is in " + scrape);
    }
  }

  @Test
  void scrapesContainNothingOfACallButItsAction() {
    runV1();
    runV2();

    Map<String, Set<String>> allowed = allowed();
    int checked = 0;
    for (Meter meter : registry.getMeters()) {
      for (Tag tag : meter.getId().getTags()) {
        assertTrue(
            allowed.getOrDefault(tag.getKey(), Set.of()).contains(tag.getValue()),
            meter.getId()::toString);
        checked++;
      }
    }
    assertTrue(checked > 40, "tags: " + checked);
    assertEquals(
        List.of("api", "kind", "operation", "outcome", "via"),
        registry.getMeters().stream()
            .flatMap(meter -> meter.getId().getTags().stream().map(Tag::getKey))
            .distinct()
            .sorted()
            .toList());
    assertEquals(
        List.of(), Stream.of("%", " ", "/").filter(sign -> hasTagValueWith(sign)).toList());
  }

  private boolean hasTagValueWith(String sign) {
    return registry.getMeters().stream()
        .flatMap(meter -> meter.getId().getTags().stream())
        .anyMatch(tag -> tag.getValue().contains(sign));
  }
}
