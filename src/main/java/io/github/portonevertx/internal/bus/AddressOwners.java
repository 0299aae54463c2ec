package io.github.portonevertx.internal.bus;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.core.shareddata.Shareable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Prevents verticles of different merchants from using the same event-bus address, at which calls
 * would alternate between two merchants.
 *
 * <p>It covers the verticles of one {@link Vertx}. The shared map contains objects whose text does
 * not contain the merchant's id.
 */
public final class AddressOwners {
  private static final String MAP = "io.github.portonevertx.addresses";

  private AddressOwners() {}

  /** The merchant at an address, and the number of its verticles; not a record, for its text. */
  private static final class Owner implements Shareable {
    private final String merchantId;
    private final int verticles;

    Owner(String merchantId, int verticles) {
      this.merchantId = merchantId;
      this.verticles = verticles;
    }

    Owner with(int change) {
      return new Owner(merchantId, verticles + change);
    }
  }

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
    LocalMap<String, Owner> owners = vertx.sharedData().getLocalMap(MAP);
    Owner owner =
        owners.merge(
            address,
            new Owner(merchantId, 1),
            (known, claimed) -> known.merchantId.equals(merchantId) ? known.with(1) : known);
    if (!owner.merchantId.equals(merchantId)) {
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
            address, (at, owner) -> owner.verticles == 1 ? null : owner.with(-1));
      }
    }
  }
}
