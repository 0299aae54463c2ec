package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingProgressTest {
  private final ListingProgress progress = new ListingProgress();

  private static Page<String> page(int total, int next, String... entries) {
    return new Page<>(total, 0, next, List.of(entries));
  }

  @Test
  void aNumberThatDoesNotGrowEndsTheListing() {
    assertEquals(2, progress.next(1, page(0, 2, "a")));
    assertEquals(0, progress.next(2, page(0, 2, "b")));
    assertEquals(0, progress.next(3, page(0, 1, "c")));
  }

  @Test
  void tenPagesWithoutProgressAreAcceptedAndNotEleven() {
    for (int number = 1; number <= 10; number++) {
      assertEquals(number + 1, progress.next(number, page(0, number + 1)));
    }
    PortOneException endless =
        assertThrows(PortOneException.class, () -> progress.next(11, page(0, 12)));
    assertEquals(FailureKind.BAD_UPSTREAM, endless.kind());
    assertEquals("the listing does not end", endless.text());
  }

  @Test
  void pageWithANewEntryResetsTheCount() {
    for (int number = 1; number <= 10; number++) {
      progress.next(number, page(0, number + 1));
    }
    assertEquals(12, progress.next(11, page(0, 12, "a")));
    for (int number = 12; number <= 21; number++) {
      assertEquals(number + 1, progress.next(number, page(0, number + 1)));
    }
    assertThrows(PortOneException.class, () -> progress.next(22, page(0, 23)));
  }

  @Test
  void totalThatWasReadIsNoProgress() {
    progress.next(1, page(3, 2, "a", "b"));
    for (int number = 2; number <= 11; number++) {
      assertEquals(number + 1, progress.next(number, page(3, number + 1, "c" + number)));
    }
    assertThrows(PortOneException.class, () -> progress.next(12, page(3, 13, "d")));
  }
}
