package io.github.portonevertx.testkit.v1.junit5;

import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
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
 * A JUnit 5 extension that provides each test that has a {@link PortOneSimulator} parameter with a
 * new simulator, and closes it afterwards.
 *
 * <pre>{@code
 * @ExtendWith(PortOneSimulatorExtension.class)
 * class ShopTest {
 *   @Test
 *   void readsAPayment(PortOneSimulator simulator) {
 *     String impUid = simulator.ledger().pay(15_000).getString("imp_uid");
 *   }
 * }
 * }</pre>
 *
 * <p>The simulator has its own Vertx instance, so that the test's may be closed in any order.
 * {@code @BeforeEach} methods get the same simulator as their test.
 */
public final class PortOneSimulatorExtension implements ParameterResolver, AfterEachCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(PortOneSimulatorExtension.class);
  private static final long CLOSE_TIMEOUT_SECONDS = 20;

  private record Running(Vertx vertx, PortOneSimulator simulator) {}

  private final Supplier<SimulatorOptions> options;

  /** Creates an extension with the default options; used by {@code @ExtendWith}. */
  public PortOneSimulatorExtension() {
    this(SimulatorOptions::new);
  }

  /**
   * Creates an extension whose options are requested for each simulator; for
   * {@code @RegisterExtension}.
   */
  public PortOneSimulatorExtension(Supplier<SimulatorOptions> options) {
    this.options = options;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == PortOneSimulator.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    // Constructors and @BeforeAll belong to the class, so their simulator would outlive the test.
    if (test.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "A PortOneSimulator belongs to one test: take it in @BeforeEach or in the test method");
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
    return new Running(vertx, PortOneSimulator.start(vertx, options.get()).await());
  }
}
