package io.github.portonevertx.micrometer;

import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.metrics.Via;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Vertx;
import java.util.Objects;

/**
 * The Micrometer meters of any number of clients, verticles, proxies and streams of events. Create
 * one per registry: it adds up the gauges of its clients.
 *
 * <pre>{@code
 * PortOneMeters meters = new PortOneMeters(registry);
 * PortOneV2Client client = PortOneV2Client.create(vertx, options.setMetrics(meters));
 * }</pre>
 *
 * <p>As a {@link MeterBinder} it may also be created first and bound later, to several registries;
 * what happens before is not counted.
 *
 * <p>Every tag has a fixed set of values: the version of the API, an action of its catalogue, or
 * the name of an enum constant. No tag contains an id, a name or a secret.
 */
// Micrometer is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class PortOneMeters implements PortOneMetrics, MeterBinder {
  private final CompositeMeterRegistry registries = new CompositeMeterRegistry();
  private final ClientGaugeSums gauges = new ClientGaugeSums(registries);
  private final SweepGauges sweeps = new SweepGauges(registries);

  /** Creates meters that are not bound to a registry. */
  public PortOneMeters() {}

  /**
   * Creates meters that are bound to a registry.
   *
   * @param registry the registry; the caller remains responsible for closing it
   */
  public PortOneMeters(MeterRegistry registry) {
    bindTo(registry);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    registries.add(Objects.requireNonNull(registry, "registry"));
  }

  @Override
  public ClientMetrics openClient(Vertx vertx, String api, Via via) {
    return new ClientMeters(registries, gauges, api, via);
  }

  @Override
  public EventMetrics openEvents(Vertx vertx, String api) {
    return new EventMeters(registries, sweeps, api);
  }
}
