package io.github.portonevertx.internal.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpJsonTest {
  @Test
  void allSettingsOfVertxAreReadBack() {
    JsonObject written =
        new WebClientOptions().setTcpNoDelay(false).setIdleTimeout(3).setName("shop").toJson();

    assertEquals(written, HttpJson.read("net", written).toJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'tcpNoDelai': true} | unknown option 'net.tcpNoDelai'; did you mean 'tcpNoDelay'?",
        "{'trustOptions': {}} | unknown option 'net.trustOptions'; did you mean"
            + " 'pemTrustOptions' or 'pfxTrustOptions'?",
        "{'tcpNoDelay': 'hunter2'} | option 'net.tcpNoDelay' is not known or has a value of"
            + " another type than Vert.x reads",
        "{'connectTimeout': 1.5} | option 'net.connectTimeout' is not known or has a value of"
            + " another type than Vert.x reads",
        "{'enabledCipherSuites': [1]} | option 'net.enabledCipherSuites' is not known or has a"
            + " value of another type than Vert.x reads",
        "{'proxyOptions': {'hots': 'hunter2'}} | option 'net.proxyOptions.hots' is not known or"
            + " has a value of another type than Vert.x reads",
        "{'protocolVersion': 'hunter2'} | option 'net' cannot be read: IllegalArgumentException"
      })
  void wrongSettingIsReportedWithItsOptionAndWithoutItsValue(String json, String text) {
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () -> HttpJson.read("net", new JsonObject(json.replace('\'', '"'))));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(text, failure.text());
    assertNull(failure.getCause());
  }

  @Test
  void unsafeSettingIsReportedWithItsOption() {
    Option<WebClientOptions> net = Option.http("net");
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () ->
                OptionTable.of(net)
                    .defaults()
                    .with(net, new WebClientOptions().setVerifyHost(false)));

    assertEquals("option 'net.verifyHost' must be true", failure.text());
  }
}
