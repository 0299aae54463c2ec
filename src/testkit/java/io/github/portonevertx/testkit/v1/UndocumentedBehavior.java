package io.github.portonevertx.testkit.v1;

/**
 * What PortOne does where its documentation is silent, as switches: a client has to work with
 * either reading.
 *
 * @param htmlServerErrors whether a 5xx comes as an HTML page; otherwise in an envelope
 * @param extendFromExpiry whether the 5 minutes of an extension count from the old expiry;
 *     otherwise from the request
 * @param repeatedExtension whether a token that was extended can be extended again
 * @param windowEdgeInclusive whether a request exactly 60 seconds before expiry extends
 * @param unknownBillingKeyIsNotFound whether reading or deleting an unknown billing key answers
 *     404, as the documentation says; otherwise 200 with code 1, as was seen
 */
public record UndocumentedBehavior(
    boolean htmlServerErrors,
    boolean extendFromExpiry,
    boolean repeatedExtension,
    boolean windowEdgeInclusive,
    boolean unknownBillingKeyIsNotFound) {

  /** The readings that fit the documentation best: every switch on. */
  public static UndocumentedBehavior likely() {
    return new UndocumentedBehavior(true, true, true, true, true);
  }

  /** A copy with another {@link #htmlServerErrors()}. */
  public UndocumentedBehavior withHtmlServerErrors(boolean value) {
    return new UndocumentedBehavior(
        value,
        extendFromExpiry,
        repeatedExtension,
        windowEdgeInclusive,
        unknownBillingKeyIsNotFound);
  }

  /** A copy with another {@link #extendFromExpiry()}. */
  public UndocumentedBehavior withExtendFromExpiry(boolean value) {
    return new UndocumentedBehavior(
        htmlServerErrors,
        value,
        repeatedExtension,
        windowEdgeInclusive,
        unknownBillingKeyIsNotFound);
  }

  /** A copy with another {@link #repeatedExtension()}. */
  public UndocumentedBehavior withRepeatedExtension(boolean value) {
    return new UndocumentedBehavior(
        htmlServerErrors,
        extendFromExpiry,
        value,
        windowEdgeInclusive,
        unknownBillingKeyIsNotFound);
  }

  /** A copy with another {@link #windowEdgeInclusive()}. */
  public UndocumentedBehavior withWindowEdgeInclusive(boolean value) {
    return new UndocumentedBehavior(
        htmlServerErrors, extendFromExpiry, repeatedExtension, value, unknownBillingKeyIsNotFound);
  }

  /** A copy with another {@link #unknownBillingKeyIsNotFound()}. */
  public UndocumentedBehavior withUnknownBillingKeyIsNotFound(boolean value) {
    return new UndocumentedBehavior(
        htmlServerErrors, extendFromExpiry, repeatedExtension, windowEdgeInclusive, value);
  }
}
