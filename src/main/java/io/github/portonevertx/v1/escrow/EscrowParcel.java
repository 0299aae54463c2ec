package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parcel on its way. Every method gives a changed copy. */
public final class EscrowParcel {
  private final JsonFields part;

  private EscrowParcel(JsonFields part) {
    this.part = part;
  }

  /**
   * Begins with what every PG needs.
   *
   * @param company who carries it, by a code of the PG
   * @param invoice its number
   * @param sentAt when it was sent
   * @return the value
   */
  public static EscrowParcel of(String company, String invoice, Instant sentAt) {
    return new EscrowParcel(
        JsonFields.empty()
            .with("company", company)
            .with("invoice", invoice)
            .with("sent_at", Arguments.required(sentAt, "sent_at").getEpochSecond()));
  }

  /**
   * Sets the day it arrives, which Kiwoompay ({@code daou}) needs.
   *
   * @param receivingAt the day in Korea
   * @return a copy
   */
  public EscrowParcel receivingAt(LocalDate receivingAt) {
    return new EscrowParcel(
        part.with(
            "receiving_at",
            DateTimeFormatter.BASIC_ISO_DATE.format(
                Arguments.required(receivingAt, "receiving_at"))));
  }

  /**
   * Says where it goes.
   *
   * @param address in one line
   * @return a copy
   */
  public EscrowParcel address(String address) {
    return new EscrowParcel(part.with("address", address));
  }

  Map<String, @Nullable Object> values() {
    return part.values();
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return "EscrowParcel" + part;
  }
}
