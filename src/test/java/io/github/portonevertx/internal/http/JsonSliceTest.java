package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSliceTest {
  private static JsonSlice slice(String json) {
    return JsonSlice.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'가 1'}",
        "{ 'a' : [1,'id',{'id':'x'}] , 'id' : '가 1', 'id2':2}",
        "{'a':'\\'id\\':\\'x\\'','b':{'id':'x'},'id':'가 1'}",
        "{'b':['id','x'],'c':'id','id':'가 1'",
        "{'id':'가 1','a':'\\uac00','ide':{'idx':'x','xid':'id2'},'i':'\\u0a00'"
      })
  void topLevelTextIsFound(String json) {
    assertTrue(slice(json).hasText("id", "가 1"));
    assertFalse(slice(json).hasText("id", "x"));
    assertFalse(slice(json).hasText("i", "가 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "[{'id':'x'}]",
        "['id','x']",
        "{'a':{'id':'x'}}",
        "{'a':['id','x']}",
        "{'a':'id','b':'x'}",
        "{'id':x}",
        "{'id':['x']}",
        "{'id':null,'a':'x'}",
        "{'id':'y','id':'x'}",
        "{'id':'x','id':'y'}",
        "{'id':'x','id':'x'}",
        "{'id':'x','\\u0069d':'y'}",
        "{'id':'x','a':{'id':'y'}}",
        "{'id'",
        "{'id':",
        "{'id':'x",
        "{'id",
        "{'id':'\\u0078'}",
        "{'\\u0069d':'x'}",
        "'id':'x'"
      })
  void nestedAndOtherValuesAreNotFound(String json) {
    assertFalse(slice(json).hasText("id", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'가 1'}",
        "{'id':'가 1','a':{'id':'x','\\u0069d':'x'},'b':['id',{'id':'x'}],'c':'id'}",
        "{ 'a' : [1,'id',{'id':'x'}] , 'id' : '가 1' , 'id2':2 }",
        "{'a':'}\\'','id':'가 1','b':'\\'{'}",
        "{'other':1,'id':'가 1','a':{'other':1}}"
      })
  void wholeObjectWithTextEndsAtItsClosingBracket(String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    assertEquals(length, slice(json + " }").endOfObjectWith("id", "가 1", List.of("other")));
    assertEquals(-1, slice(json).endOfObjectWith("id", "가", List.of("other")));
    assertEquals(-1, slice(json).endOfObjectWith("i", "가 1", List.of("other")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'id':'x'",
        "[]",
        "[{'id':'x'}]",
        "{'a':{'id':'x'}}",
        "{'a':'id','b':'x'}",
        "{'id':['x']}",
        "{'id':null}",
        "{'id':1}",
        "{'id':'y'}",
        "{'id':'y','id':'x'}",
        "{'id':'x','id':'y'}",
        "{'id':'x','id':'x'}",
        "{'id':'x','id':null}",
        "{'id':'x','\\u0069d':'y'}",
        "{'\\u0069d':'x'}",
        "{'id':'\\u0078'}",
        "{'id'",
        "{'id':",
        "{'id':'x",
        "{'id':'x'",
        "{'other':1,'id':'x','other':1}",
        "{'id':'x','a':{}",
        "{'id':'x','a':'}"
      })
  void otherObjectsHaveNoEnd(String json) {
    assertEquals(-1, slice(json).endOfObjectWith("id", "x", List.of("other")));
  }

  @Test
  void valueEndsAtItsClosingBracket() {
    for (String value : new String[] {"{}", "[]", "[{'a':'}]\\''},[[]]]", "{'a':{'b':[1]}}"}) {
      byte[] json = (value.replace('\'', '"') + ",}").getBytes(StandardCharsets.UTF_8);
      assertEquals(json.length - 2, JsonSlice.endOf(json, 0), value);
    }
    for (String open : new String[] {"{", "[[]", "{'a':'}", "{'a':'}\\"}) {
      assertEquals(
          -1, JsonSlice.endOf(open.replace('\'', '"').getBytes(StandardCharsets.UTF_8), 0));
    }
  }

  @Test
  void textsOfEveryLengthEndAtTheirQuote() {
    for (int length = 0; length < 40; length++) {
      String plain = "]".repeat(length);
      for (String text : escapedAtEveryPlace(plain)) {
        for (String rest : new String[] {"]", ",{}]", ",'" + plain + "']"}) {
          byte[] json = utf8("[" + '"' + text + '"' + rest.replace('\'', '"'));
          assertEquals(json.length, JsonSlice.endOf(json, 0), text + rest);
          assertEquals(-1, JsonSlice.endOf(utf8("[" + '"' + text), 0), text);
        }
      }
    }
  }

  /** Returns the text, and that text with an escape, or another character, at each place. */
  private static List<String> escapedAtEveryPlace(String plain) {
    List<String> texts = new ArrayList<>(List.of(plain));
    for (int at = 0; at <= plain.length(); at++) {
      for (String part : new String[] {"\\\"", "\\\\", "\\\\\\\"", "가", "!", "#", "[", "]"}) {
        texts.add(plain.substring(0, at) + part + plain.substring(at));
      }
    }
    return texts;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
