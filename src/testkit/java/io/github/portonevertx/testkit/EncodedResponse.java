package io.github.portonevertx.testkit;

import io.vertx.core.buffer.Buffer;

/**
 * A response of a server double, ready to be sent as JSON.
 *
 * @param status the HTTP status
 * @param body the JSON text
 */
public record EncodedResponse(int status, Buffer body) {}
