package io.github.portonevertx.internal.options;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names of HTTP settings in JSON: those of {@code WebClientOptions} in the supported releases
 * of Vert.x, 5.0 and 5.1. A test compares them with the release that the library is compiled
 * against.
 *
 * <p>A name that only the newer release knows is listed too. With the older release {@link
 * HttpJson} rejects it, because Vert.x does not read it.
 */
final class HttpNames {
  /** All names. Key stores, trust stores and TLS engines have one name per class of options. */
  static final SortedSet<String> ALL =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  "activityLogDataFormat",
                  "alpnVersions",
                  "connectTimeout",
                  "crlPaths",
                  "crlValues",
                  "crossOriginRedirectBlockedHeaders",
                  "decoderInitialBufferSize",
                  "decompressionSupported",
                  "defaultHost",
                  "defaultPort",
                  "enabledCipherSuites",
                  "enabledSecureTransportProtocols",
                  "followRedirects",
                  "forceSni",
                  "http2ClearTextUpgrade",
                  "http2ClearTextUpgradeWithPreflightRequest",
                  "http2ConnectionWindowSize",
                  "http2KeepAliveTimeout",
                  "http2MultiplexImplementation",
                  "http2MultiplexingLimit",
                  "http2UpgradeMaxContentLength",
                  "idleTimeout",
                  "idleTimeoutUnit",
                  "initialSettings",
                  "jdkSslEngineOptions",
                  "keepAlive",
                  "keepAliveTimeout",
                  "keyStoreOptions",
                  "localAddress",
                  "logActivity",
                  "maxChunkSize",
                  "maxHeaderSize",
                  "maxInitialLineLength",
                  "maxRedirects",
                  "metricsName",
                  "name",
                  "nonProxyHosts",
                  "openSslEngineOptions",
                  "pemKeyCertOptions",
                  "pemTrustOptions",
                  "pfxKeyCertOptions",
                  "pfxTrustOptions",
                  "pipelining",
                  "pipeliningLimit",
                  "protocolVersion",
                  "proxyOptions",
                  "readIdleTimeout",
                  "receiveBufferSize",
                  "reuseAddress",
                  "reusePort",
                  "sameOriginRedirectBlockedHeaders",
                  "sendBufferSize",
                  "shared",
                  "soLinger",
                  "ssl",
                  "sslHandshakeTimeout",
                  "sslHandshakeTimeoutUnit",
                  "tcpCork",
                  "tcpFastOpen",
                  "tcpKeepAlive",
                  "tcpKeepAliveCount",
                  "tcpKeepAliveIdleSeconds",
                  "tcpKeepAliveIntervalSeconds",
                  "tcpNoDelay",
                  "tcpQuickAck",
                  "tcpUserTimeout",
                  "templateExpandOptions",
                  "tracingPolicy",
                  "trafficClass",
                  "trustAll",
                  "trustStoreOptions",
                  "useAlpn",
                  "userAgent",
                  "userAgentEnabled",
                  "verifyHost",
                  "writeIdleTimeout")));

  private HttpNames() {}
}
