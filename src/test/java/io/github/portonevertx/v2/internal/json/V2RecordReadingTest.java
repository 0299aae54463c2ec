package io.github.portonevertx.v2.internal.json;

import io.github.portonevertx.internal.json.RecordComparison;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads each record of V2 as Jackson does. */
class V2RecordReadingTest {
  private static final RecordComparison COMPARISON =
      new RecordComparison(V2Json.Mapper.INSTANCE, "\"2030-01-01T00:00:00Z\"");

  static Stream<Class<?>> types() {
    return COMPARISON.types("io.github.portonevertx.v2");
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
