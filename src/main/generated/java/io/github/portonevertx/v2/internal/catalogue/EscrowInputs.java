package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of {@code escrow} contain. */
final class EscrowInputs {
  static final Parameter[] PAYMENT_ESCROW_RECEIVER_INPUT = {
    text("name"),
    text("phoneNumber"),
    text("zipcode"),
    object("address", CommonInputs.SEPARATED_ADDRESS_INPUT)
  };
  static final Parameter[] PAYMENT_ESCROW_SENDER_INPUT = {
    text("name"),
    text("phoneNumber"),
    text("zipcode"),
    text("relationship"),
    object("address", CommonInputs.SEPARATED_ADDRESS_INPUT)
  };
  static final Parameter[] PAYMENT_LOGISTICS = {
    text("company").needed(),
    text("invoiceNumber").needed(),
    time("sentAt").needed(),
    time("receivedAt"),
    object("address", CommonInputs.SEPARATED_ADDRESS_INPUT)
  };

  private EscrowInputs() {}
}
