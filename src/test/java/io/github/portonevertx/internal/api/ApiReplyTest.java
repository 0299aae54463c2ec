package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.internal.json.JsonMappers;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reply that is part of a longer text, or an object in memory. */
class ApiReplyTest {
  private static final JsonCodec CODEC = new JsonCodec(JsonMappers.builder().build());
  private static final Operation READ =
      Operation.read("made.up", HttpMethod.GET, "/made", "Thing", "a query");

  /** A decoded value. */
  public record Thing(int id) {}

  /** Returns the reply that is enclosed in {@code <} and {@code >}. */
  private static ApiReply slice(String text) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    int offset = text.indexOf('<') + 1;
    return ApiReply.ofText(CODEC, READ, bytes, offset, text.indexOf('>') - offset);
  }

  private static ApiReply of(Object json) {
    return ApiReply.of(CODEC, READ, json);
  }

  @Test
  void aListIsReadAsAPageWithoutAnother() {
    Page<Thing> expected = new Page<>(2, 0, 0, List.of(new Thing(1), new Thing(2)));
    String list = "[{'id':1},{'id':2}]";

    for (ApiReply reply :
        List.of(
            slice("<" + list + ">"),
            slice("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx< \n" + list + ">"),
            slice("x<[{'id':1},{'id':2}] >]"),
            of(new JsonArray(list.replace('\'', '"'))))) {
      assertEquals(expected, reply.asPage(Thing.class));
    }
  }

  @Test
  void aPageIsRead() {
    String page = "{'total':9,'previous':1,'next':3,'list':[{'id':1}]}";
    Page<Thing> expected = new Page<>(9, 1, 3, List.of(new Thing(1)));

    assertEquals(expected, slice("[<" + page + ">").asPage(Thing.class));
    assertEquals(expected, of(new JsonObject(page.replace('\'', '"'))).asPage(Thing.class));
  }

  @Test
  void bytesAfterTheValueDoNotMakeItAList() {
    byte[] bytes = "  [1]".getBytes(StandardCharsets.UTF_8);
    for (ApiReply reply :
        List.of(
            ApiReply.ofText(CODEC, READ, bytes, 0, 2),
            ApiReply.ofText(CODEC, READ, bytes, 1, 0),
            ApiReply.ofText(CODEC, READ, Arrays.copyOf(bytes, 2), 0, 2))) {
      PortOneException failure =
          assertThrows(PortOneException.class, () -> reply.asPage(Thing.class));
      assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
      assertTrue(
          failure.text().startsWith("the answer cannot be read: Page<Thing>"), failure.text());
    }
  }

  @Test
  void theTextIsTheValueOnly() {
    assertEquals(Buffer.buffer("{\"id\":1}"), slice("x<{'id':1}, >").text());
    assertEquals(Buffer.buffer("{\"id\":1}"), of(new JsonObject().put("id", 1)).text());
    assertNull(ApiReply.of(CODEC, READ, null).text());
    PortOneException failure = assertThrows(PortOneException.class, () -> slice("<{'id'>").text());
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertEquals("made.up", failure.action());
  }

  @Test
  void jsonInMemoryIsReturnedUnchanged() {
    JsonObject json = new JsonObject().put("id", 1);

    assertSame(json, of(json).json());
    assertEquals(json, slice("<{'id':1}>").json());
    assertEquals(new Thing(1), of(json).as(Thing.class));
    assertEquals(List.of(new Thing(1)), of(new JsonArray().add(json)).asList(Thing.class));
  }

  @Test
  void aBoundReplyKeepsItsState() {
    ApiReply partial = of(new JsonObject().put("id", 1)).partial(List.of("a"));

    assertTrue(partial.isPartial());
    assertFalse(of(new JsonObject()).isPartial());
    assertEquals(List.of("a"), partial.missing());
    assertEquals("Reply[partial=true, missing=1]", partial.toString());
    assertSame(partial, ApiReply.bind(partial, CODEC, READ));
    Reply bound = ApiReply.bind(Reply.of(new JsonObject().put("id", 1)), CODEC, READ);
    assertEquals(new Thing(1), bound.as(Thing.class));
    assertEquals(List.of(), bound.missing());
  }
}
