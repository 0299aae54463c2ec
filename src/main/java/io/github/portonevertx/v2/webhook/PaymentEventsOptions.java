package io.github.portonevertx.v2.webhook;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@link PaymentEvents}. Immutable: each method returns a copy.
 *
 * @param channels the types of channels whose payments reach the application
 * @param storeId the store whose payments reach the application; null for all stores that the
 *     client finds
 * @param account the name of the client's account in an inbox; the same on all nodes
 * @param address the address that events are published to
 * @param remembered the number of payments whose last handled state is remembered in memory, at
 *     least 1; should be more than change within {@link Sweep#OVERLAP}
 * @param handlerTimeout the time limit of the handler for one event, more than zero; after it the
 *     event counts as not handled
 */
public record PaymentEventsOptions(
    AcceptedChannels channels,
    @Nullable String storeId,
    String account,
    String address,
    int remembered,
    Duration handlerTimeout) {
  /** Live channels, any store, the account {@code v2}, 20,000 payments, one minute. */
  public static final PaymentEventsOptions DEFAULT =
      new PaymentEventsOptions(
          AcceptedChannels.LIVE,
          null,
          "v2",
          "portone.v2.events.payments",
          20_000,
          Duration.ofMinutes(1));

  /** Creates options; values out of their range are rejected by {@link PaymentEvents}. */
  public PaymentEventsOptions {
    Objects.requireNonNull(channels, "channels");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(handlerTimeout, "handlerTimeout");
  }

  /**
   * Returns a copy with other types of channels.
   *
   * @param channels whose payments reach the application
   * @return the copy
   */
  public PaymentEventsOptions withChannels(AcceptedChannels channels) {
    return new PaymentEventsOptions(
        channels, storeId, account, address, remembered, handlerTimeout);
  }

  /**
   * Returns a copy with another store.
   *
   * @param storeId whose payments reach the application; null for all stores
   * @return the copy
   */
  public PaymentEventsOptions withStoreId(@Nullable String storeId) {
    return new PaymentEventsOptions(
        channels, storeId, account, address, remembered, handlerTimeout);
  }

  /**
   * Returns a copy with another name of the account.
   *
   * @param account the name in an inbox
   * @return the copy
   */
  public PaymentEventsOptions withAccount(String account) {
    return new PaymentEventsOptions(
        channels, storeId, account, address, remembered, handlerTimeout);
  }

  /**
   * Returns a copy with another address.
   *
   * @param address that events are published to
   * @return the copy
   */
  public PaymentEventsOptions withAddress(String address) {
    return new PaymentEventsOptions(
        channels, storeId, account, address, remembered, handlerTimeout);
  }

  /**
   * Returns a copy with another size of the memory.
   *
   * @param remembered the number of payments whose last handled state is remembered
   * @return the copy
   */
  public PaymentEventsOptions withRemembered(int remembered) {
    return new PaymentEventsOptions(
        channels, storeId, account, address, remembered, handlerTimeout);
  }

  /**
   * Returns a copy with another handler timeout.
   *
   * @param handlerTimeout the time limit of the handler for one event
   * @return the copy
   */
  public PaymentEventsOptions withHandlerTimeout(Duration handlerTimeout) {
    return new PaymentEventsOptions(
        channels, storeId, account, address, remembered, handlerTimeout);
  }
}
