package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.ReadAhead;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The handlers of a stream: set late, throwing, or absent. */
class PageStreamHandlersTest extends PageStreamFixture {
  @Test
  void throwingHandlerEndsTheStreamAndIsReported() {
    IllegalStateException own = new IllegalStateException("invented");
    ReadStream<String> walk = walk(1, pages("x", 2));
    walk.handler(
        entry -> {
          read.add(entry);
          throw own;
        });
    walk.resume();
    assertEquals(List.of("x1a"), read);
    assertEquals(List.of(own), failures);
    assertEquals(0, ends);
  }

  @Test
  void failureWithoutAnExceptionHandlerIsLogged() {
    ReadStream<String> walk =
        PageStream.over(
            ReadAhead.DEFAULT,
            List.of(Span.of(number -> Future.failedFuture(new IllegalStateException("x")))));
    walk.handler(read::add);
    assertEquals(List.of(), read);
  }

  @Test
  void endHandlerSetLateIsCalledOnce() {
    ReadStream<String> walk =
        PageStream.<String>over(ReadAhead.DEFAULT, List.of()).handler(read::add);
    walk.endHandler(v -> ends++);
    walk.endHandler(v -> ends++).resume();
    assertEquals(1, ends);

    assertEquals(
        List.of(),
        PageStream.<String>over(ReadAhead.DEFAULT, List.of())
            .collect(Collectors.<String>toList())
            .result());
    IllegalStateException no = new IllegalStateException("no");
    assertSame(
        no,
        PageStream.<String>over(
                ReadAhead.DEFAULT, List.of(Span.of(number -> Future.failedFuture(no))))
            .collect(Collectors.<String>toList())
            .cause());
  }

  @Test
  void handlerSetAfterTheEndIsCalledImmediately() {
    PageStream.<String>over(ReadAhead.DEFAULT, List.of())
        .handler(read::add)
        .endHandler(end -> ends++);
    assertEquals(1, ends);

    IllegalStateException no = new IllegalStateException("no");
    PageStream.<String>over(ReadAhead.DEFAULT, List.of(Span.of(number -> Future.failedFuture(no))))
        .handler(read::add)
        .exceptionHandler(failures::add);
    assertEquals(List.of(no), failures);
  }

  @Test
  void throwingHandlerIsReportedImmediately() {
    IllegalStateException own = new IllegalStateException("invented");
    walk(1, pages("x", 2))
        .handler(
            entry -> {
              throw own;
            });

    assertEquals(List.of(own), failures);
  }

  @Test
  void everySetterReturnsTheStream() {
    ReadStream<String> walk = walk(1, pages("x", 1));

    assertSame(walk, walk.pause());
    assertSame(walk, walk.handler(read::add));
    assertSame(walk, walk.exceptionHandler(failures::add));
    assertSame(walk, walk.endHandler(end -> ends++));
    assertSame(walk, walk.fetch(1));
    assertSame(walk, walk.resume());
  }
}
