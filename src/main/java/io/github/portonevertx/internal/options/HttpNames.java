package io.github.portonevertx.internal.options;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names of HTTP settings in JSON: those of {@code WebClientOptions} in the supported releases
 * of Vert.x, 5.0 to 5.2. A test compares them with each release that the tests run on.
 *
 * <p>A name that only a newer release knows is listed too. With an older release {@link HttpJson}
 * rejects it, because Vert.x does not read it.
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
                  "maxRedirectBufferedSize",
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
