package io.github.portonevertx.internal.bus;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.text.KeyedHash;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.core.shareddata.Shareable;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Prevents verticles of different merchants from using the same event-bus address, at which calls
 * would alternate between two merchants.
 *
 * <p>It covers the verticles of one {@link Vertx}. The shared map contains no key or secret, only a
 * keyed hash with a random key that exists only in this process.
 */
public final class AddressOwners {
  private static final String MAP = "io.github.portonevertx.addresses";
  private static final String SALT = "io.github.portonevertx.salt";

  private AddressOwners() {}

  /** The merchant at an address, and the number of its verticles. */
  private record Owner(String merchant, int verticles) implements Shareable {}

  /**
   * Registers a verticle at an address.
   *
   * @param merchantId what two verticles of one merchant have in common, such as V1's API key
   * @param option the name of the option for it, for the failure text
   * @return removes the registration; to be run when the verticle stops, only the first run has an
   *     effect
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the address is used with
   *     another merchant
   */
  public static Runnable claim(Vertx vertx, String address, String merchantId, String option) {
    String merchant = hash(vertx, merchantId);
    LocalMap<String, Owner> owners = vertx.sharedData().getLocalMap(MAP);
    Owner owner =
        owners.merge(
            address,
            new Owner(merchant, 1),
            (known, claimed) ->
                known.merchant().equals(merchant)
                    ? new Owner(merchant, known.verticles() + 1)
                    : known);
    if (!owner.merchant().equals(merchant)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "option 'address': a verticle with another "
              + option
              + " answers at '"
              + address
              + "'; use a separate address for each merchant");
    }
    return new Release(owners, address);
  }

  private static String hash(Vertx vertx, String merchantId) {
    LocalMap<String, String> salts = vertx.sharedData().getLocalMap(SALT);
    String salt = salts.computeIfAbsent(SALT, none -> UUID.randomUUID().toString());
    return KeyedHash.of(salt, merchantId);
  }

  /** Removes one registration. */
  private static final class Release implements Runnable {
    private final LocalMap<String, Owner> owners;
    private final String address;
    private final AtomicBoolean done = new AtomicBoolean();

    Release(LocalMap<String, Owner> owners, String address) {
      this.owners = owners;
      this.address = address;
    }

    @Override
    public void run() {
      if (done.compareAndSet(false, true)) {
        owners.computeIfPresent(
            address,
            (at, owner) ->
                owner.verticles() == 1 ? null : new Owner(owner.merchant(), owner.verticles() - 1));
      }
    }
  }
}
