package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {
  private final SerialExecutor serial = new SerialExecutor();
  private final List<String> ran = new ArrayList<>();

  @Test
  void aTaskThatIsAddedByATaskRunsAfterIt() {
    serial.execute(
        () -> {
          serial.execute(() -> ran.add("second"));
          ran.add("first");
        });
    serial.execute(() -> ran.add("third"));

    assertEquals(List.of("first", "second", "third"), ran);
  }

  @Test
  void tasksAfterOneThatThrowsStillRun() {
    for (Throwable thrown : List.of(new IllegalStateException(), new AssertionError())) {
      Throwable caught =
          assertThrows(
              thrown.getClass(),
              () ->
                  serial.execute(
                      () -> {
                        serial.execute(() -> ran.add("next"));
                        SerialExecutorTest.<RuntimeException>sneak(thrown);
                      }));
      assertSame(thrown, caught);
      serial.execute(() -> ran.add("later"));
    }
    assertEquals(List.of("next", "later", "next", "later"), ran);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
