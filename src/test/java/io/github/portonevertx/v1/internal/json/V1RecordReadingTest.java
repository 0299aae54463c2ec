package io.github.portonevertx.v1.internal.json;

import io.github.portonevertx.internal.json.RecordComparison;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads each record of V1 as Jackson does. */
class V1RecordReadingTest {
  private static final RecordComparison COMPARISON =
      new RecordComparison(V1Json.Mapper.INSTANCE, "1893456000");

  static Stream<Class<?>> types() {
    return COMPARISON.types("io.github.portonevertx.v1");
  }

  @ParameterizedTest
  @MethodSource("types")
  void samplesAreReadAsByJackson(Class<?> type) {
    COMPARISON.compare(type);
  }

  @ParameterizedTest
  @MethodSource("types")
  void oddFieldsAreReadAsByJackson(Class<?> type) {
    COMPARISON.compareOddFields(type);
  }
}
