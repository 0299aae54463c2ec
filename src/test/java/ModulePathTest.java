import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Runs the library as a named module: Jackson creates its records without an {@code opens}, and
 * every required module is present. All other tests use the class path, which would hide either
 * problem.
 */
class ModulePathTest {
  @Test
  void typedExampleRunsAgainstTheNamedModule() throws IOException, InterruptedException {
    String printed = BuiltLibrary.runWithModule(BuiltLibrary.CLASSES, "Embedded");

    assertTrue(printed.contains("imp_"), printed);
  }

  @Test
  void recordsAndUnionsOfV2AreReadByTheNamedModule() throws IOException, InterruptedException {
    String printed = BuiltLibrary.runWithModule(BuiltLibrary.CLASSES, "ReadsV2");

    assertTrue(printed.contains("PaymentMethodCard order-2026-0004 11000"), printed);
    assertTrue(printed.contains("PaymentMethod.Unrecognized[type]"), printed);
    assertTrue(printed.contains("PAID true"), printed);
  }
}
