package io.github.portonevertx.testkit.v2.junit5;

import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.PortOneV2SimulatorOptions;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit 5 extension that provides each test that has a {@link PortOneV2Simulator} parameter with
 * a new simulator, and closes it afterwards.
 *
 * <pre>{@code
 * @ExtendWith(PortOneV2SimulatorExtension.class)
 * class ShopTest {
 *   @Test
 *   void readsAPayment(PortOneV2Simulator simulator) {
 *     simulator.ledger().pay("payment-0001", 15_000);
 *   }
 * }
 * }</pre>
 *
 * <p>The simulator has its own Vertx instance, so that the test's may be closed in any order.
 * {@code @BeforeEach} methods get the same simulator as their test.
 */
public final class PortOneV2SimulatorExtension implements ParameterResolver, AfterEachCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(PortOneV2SimulatorExtension.class);
  private static final long CLOSE_TIMEOUT_SECONDS = 20;

  private record Running(Vertx vertx, PortOneV2Simulator simulator) {}

  private final Supplier<PortOneV2SimulatorOptions> options;

  /** Creates an extension with the default options; used by {@code @ExtendWith}. */
  public PortOneV2SimulatorExtension() {
    this(PortOneV2SimulatorOptions::new);
  }

  /**
   * Creates an extension whose options are requested for each simulator; for
   * {@code @RegisterExtension}.
   */
  public PortOneV2SimulatorExtension(Supplier<PortOneV2SimulatorOptions> options) {
    this.options = options;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == PortOneV2Simulator.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    // Constructors and @BeforeAll belong to the class, so their simulator would outlive the test.
    if (test.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "A PortOneV2Simulator belongs to one test: take it in @BeforeEach or in the test method");
    }
    return test.getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, key -> start(), Running.class)
        .simulator();
  }

  @Override
  public void afterEach(ExtensionContext test) throws Exception {
    @Nullable Running running = test.getStore(NAMESPACE).remove(Running.class, Running.class);
    if (running != null) {
      running.vertx().close().await(CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private Running start() {
    Vertx vertx = Vertx.vertx();
    return new Running(vertx, PortOneV2Simulator.start(vertx, options.get()).await());
  }
}
