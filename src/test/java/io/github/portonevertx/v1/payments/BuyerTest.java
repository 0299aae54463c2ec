package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parameters that a buyer adds to a request, and the toString texts of these types. */
class BuyerTest {
  @Test
  void onlyGivenFieldsAreParameters() {
    Buyer all = Buyer.builder().name("n").email("e").tel("t").addr("a").postcode("p").build();

    assertEquals(
        Map.of(
            "buyer_name", "n",
            "buyer_email", "e",
            "buyer_tel", "t",
            "buyer_addr", "a",
            "buyer_postcode", "p"),
        all.parameters());
    assertEquals(Map.of(), Buyer.builder().build().parameters());
    assertEquals("Buyer[buyer_tel]", Buyer.builder().tel("PRIVATE").build().toString());
  }

  @Test
  void toStringShowsIdsAndFieldNamesOnly() {
    FoundPayments some = new FoundPayments(List.of(), List.of("imp_1"));

    assertEquals("FoundPayments[payments=0, missing=[imp_1]]", some.toString());
    assertEquals(false, some.isComplete());
    assertEquals(true, new FoundPayments(List.of(), List.of()).isComplete());
    assertEquals(
        "OrderPayments[merchantUid=order-1, payments=[]]",
        new OrderPayments("order-1", List.of()).toString());
    CancelRequest request = CancelRequest.builder().impUid("imp_1").amount(BigDecimal.ONE).build();
    assertEquals(request.toCall().toString(), request.toString());
  }
}
