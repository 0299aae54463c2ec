package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllowedSendersTest {
  private static final String PORTONE = "52.78.5.241";
  private static final String UNKNOWN_SENDER = "203.0.113.9";
  private static final AllowedSenders PROXIED =
      AllowedSenders.PORTONE.behind("10.0.0.0/8", "fd00::/8");

  private static boolean takes(
      AllowedSenders senders, @Nullable String peer, String... forwardedFor) {
    return senders.include(peer, List.of(forwardedFor));
  }

  @Test
  void peerAddressIsUsedWithoutProxies() {
    assertTrue(takes(AllowedSenders.PORTONE, "52.78.100.19"));
    assertTrue(takes(AllowedSenders.PORTONE, "52.78.48.223"));
    assertTrue(takes(AllowedSenders.PORTONE, PORTONE, UNKNOWN_SENDER));
    assertFalse(takes(AllowedSenders.PORTONE, UNKNOWN_SENDER));
    assertFalse(takes(AllowedSenders.PORTONE, UNKNOWN_SENDER, PORTONE));
    assertTrue(takes(AllowedSenders.ANY_ADDRESS, UNKNOWN_SENDER));
    assertTrue(takes(AllowedSenders.ANY_ADDRESS, null));
    assertFalse(takes(AllowedSenders.PORTONE, null));
  }

  @Test
  void forwardedHeaderIsAcceptedFromProxiesOnly() {
    assertTrue(takes(PROXIED, "10.1.2.3", PORTONE));
    assertTrue(takes(PROXIED, PORTONE));
    assertFalse(takes(PROXIED, UNKNOWN_SENDER, PORTONE));
    assertFalse(takes(PROXIED, "10.1.2.3"));
  }

  @Test
  void rightmostNonProxyAddressIsUsed() {
    assertTrue(takes(PROXIED, "10.1.2.3", UNKNOWN_SENDER + ", " + PORTONE + ", 10.9.9.9"));
    assertTrue(takes(PROXIED, "10.1.2.3", UNKNOWN_SENDER, PORTONE));
    assertFalse(takes(PROXIED, "10.1.2.3", PORTONE + "," + UNKNOWN_SENDER));
    assertFalse(takes(PROXIED, "10.1.2.3", PORTONE, UNKNOWN_SENDER + ",10.9.9.9"));
    assertFalse(takes(PROXIED, "10.1.2.3", PORTONE + ", unknown"));
    assertFalse(takes(PROXIED, "10.1.2.3", PORTONE + ","));
    assertFalse(takes(PROXIED, "10.1.2.3", "10.9.9.9"));
  }

  @Test
  void ipv4MappedIpv6AddressIsAccepted() {
    assertTrue(takes(AllowedSenders.PORTONE, "::ffff:52.78.5.241"));
    assertTrue(takes(AllowedSenders.PORTONE, "::ffff:344e:5f1"));
    assertTrue(takes(PROXIED, "::ffff:10.1.2.3", "::FFFF:52.78.5.241"));
    assertFalse(takes(AllowedSenders.PORTONE, "::52.78.5.241"));
  }

  @Test
  void ipv6AndPortsAreParsed() {
    assertTrue(takes(PROXIED, "fd12:3456::1%eth0", PORTONE + ":443"));
    assertTrue(takes(PROXIED, "fd12:3456::1", "[::ffff:52.78.5.241]:443"));
    assertTrue(takes(AllowedSenders.of("2001:db8::1"), "2001:DB8:0:0:0:0:0:1"));
    assertFalse(takes(AllowedSenders.of("2001:db8::1"), "2001:db8::2"));
    assertFalse(takes(AllowedSenders.of("::/0"), PORTONE));
    assertTrue(takes(AllowedSenders.of("0.0.0.0/0"), PORTONE));
  }

  @Test
  void anAddressHasAtMost64Characters() {
    AllowedSenders local = AllowedSenders.of("fe80::1");

    assertTrue(takes(local, "fe80::1%" + "e".repeat(56)));
    assertFalse(takes(local, "fe80::1%" + "e".repeat(57)));
  }

  @Test
  void rangesEndAtTheBit() {
    AllowedSenders range = AllowedSenders.of("192.0.2.128/25");

    assertTrue(takes(range, "192.0.2.128"));
    assertTrue(takes(range, "192.0.2.255"));
    assertFalse(takes(range, "192.0.2.127"));
    assertFalse(takes(range, "192.0.3.128"));
  }

  @Test
  void ipv4MappedIpv6RangeIsAccepted() {
    AllowedSenders eight = AllowedSenders.of("::ffff:10.0.0.0/104");
    assertTrue(takes(eight, "10.255.0.1"));
    assertTrue(takes(eight, "::ffff:10.0.0.1"));
    assertFalse(takes(eight, "11.0.0.0"));
    assertTrue(takes(AllowedSenders.of("::ffff:0.0.0.0/96"), PORTONE));
    assertTrue(takes(AllowedSenders.of("::FFFF:344e:5f1/128"), PORTONE));
    assertFalse(takes(AllowedSenders.of("::ffff:52.78.5.240/128"), PORTONE));
    assertTrue(takes(AllowedSenders.PORTONE.behind("::ffff:10.0.0.0/104"), "10.1.2.3", PORTONE));
    for (String text : List.of("::ffff:10.0.0.0/95", "::ffff:10.0.0.0/8", "::ffff:10.0.0.0/129")) {
      IllegalArgumentException failure =
          assertThrows(IllegalArgumentException.class, () -> AllowedSenders.of(text), text);
      assertTrue(failure.toString().endsWith(": " + text), failure.toString());
    }
  }

  @Test
  void everyPrefixLengthEndsAtItsBit() {
    byte[] network = {(byte) 0xa5, 0x5a, (byte) 0xff, 0x00};
    for (int prefix = 0; prefix <= 32; prefix++) {
      AllowedSenders range = AllowedSenders.of(text(network) + "/" + prefix);
      assertTrue(takes(range, text(network)));
      for (int bit = 0; bit < 32; bit++) {
        byte[] other = network.clone();
        other[bit / 8] ^= (byte) (0x80 >> bit % 8);
        assertEquals(bit >= prefix, takes(range, text(other)), "bit " + bit + " of /" + prefix);
      }
    }
    assertTrue(takes(AllowedSenders.of("2001:db8:8000::/33"), "2001:db8:ffff::1"));
    assertFalse(takes(AllowedSenders.of("2001:db8:8000::/33"), "2001:db8:7fff::1"));
    assertTrue(
        takes(AllowedSenders.of("10.1.2.3/8"), "10.9.9.9"), "bits beyond the prefix do not count");
  }

  private static String text(byte[] ipv4) {
    return "%d.%d.%d.%d".formatted(ipv4[0] & 0xff, ipv4[1] & 0xff, ipv4[2] & 0xff, ipv4[3] & 0xff);
  }

  @Test
  void hostNamesAreNotResolved() {
    for (String text :
        List.of(
            "localhost",
            "portone.io",
            "52.78.5",
            "52.78.5.241.",
            "052.78.5.241",
            "1.2.3.256",
            ".1:2",
            "portone.io:443",
            ":".repeat(8_000))) {
      assertFalse(takes(PROXIED, "10.1.2.3", text), text);
      assertThrows(IllegalArgumentException.class, () -> AllowedSenders.of(text), text);
    }
    for (String text :
        List.of("", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::/129", ":", "g::")) {
      assertThrows(IllegalArgumentException.class, () -> AllowedSenders.of(text), text);
    }
  }
}
