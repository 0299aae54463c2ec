package io.github.portonevertx.v2.common;

import org.jspecify.annotations.Nullable;

/**
 * A card, without its full number.
 *
 * @param publisher the company whose name is on the card; null when absent
 * @param issuer the company that issued the card; null when absent
 * @param brand the brand of the card; null when absent
 * @param type the kind of card; null when absent
 * @param ownerType the kind of owner of the card; null when absent
 * @param bin the first digits of the card number, which name its issuer; null when absent
 * @param name the product name of the card; null when absent
 * @param number the card number with digits masked; null when absent
 */
public record Card(
    @Nullable String publisher,
    @Nullable String issuer,
    @Nullable CardBrand brand,
    @Nullable CardType type,
    @Nullable CardOwnerType ownerType,
    @Nullable String bin,
    @Nullable String name,
    @Nullable String number) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "Card[brand=" + brand + ", type=" + type + ", ownerType=" + ownerType + "]";
  }
}
