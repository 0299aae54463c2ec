package io.github.portonevertx.testkit;

/**
 * The body of a request that a server double sends.
 *
 * @param contentType its content type
 * @param text its text
 */
public record MessageBody(String contentType, String text) {}
