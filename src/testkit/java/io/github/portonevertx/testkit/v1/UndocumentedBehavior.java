package io.github.portonevertx.testkit.v1;

/**
 * The switches for behavior that PortOne does not document: a client has to work with either
 * setting.
 *
 * @param htmlServerErrors whether a 5xx is an HTML page; otherwise an envelope
 * @param extendFromExpiry whether the 5 minutes of an extension count from the old expiry;
 *     otherwise from the request
 * @param repeatedExtension whether a token that was extended can be extended again
 * @param windowEdgeInclusive whether a request exactly 60 seconds before expiry extends
 * @param unknownBillingKeyIsNotFound whether reading or deleting an unknown billing key answers
 *     404, as the documentation says; otherwise 200 with code 1, as was observed
 */
public record UndocumentedBehavior(
    boolean htmlServerErrors,
    boolean extendFromExpiry,
    boolean repeatedExtension,
    boolean windowEdgeInclusive,
    boolean unknownBillingKeyIsNotFound) {

  /** Returns the settings that fit the documentation best: every switch on. */
  public static UndocumentedBehavior likely() {
    return new UndocumentedBehavior(true, true, true, true, true);
  }

  /** Returns a copy with another {@link #htmlServerErrors()}. */
  public UndocumentedBehavior withHtmlServerErrors(boolean value) {
    return new UndocumentedBehavior(
        value,
        extendFromExpiry,
        repeatedExtension,
        windowEdgeInclusive,
        unknownBillingKeyIsNotFound);
  }

  /** Returns a copy with another {@link #extendFromExpiry()}. */
  public UndocumentedBehavior withExtendFromExpiry(boolean value) {
    return new UndocumentedBehavior(
        htmlServerErrors,
        value,
        repeatedExtension,
        windowEdgeInclusive,
        unknownBillingKeyIsNotFound);
  }

  /** Returns a copy with another {@link #repeatedExtension()}. */
  public UndocumentedBehavior withRepeatedExtension(boolean value) {
    return new UndocumentedBehavior(
        htmlServerErrors,
        extendFromExpiry,
        value,
        windowEdgeInclusive,
        unknownBillingKeyIsNotFound);
  }

  /** Returns a copy with another {@link #windowEdgeInclusive()}. */
  public UndocumentedBehavior withWindowEdgeInclusive(boolean value) {
    return new UndocumentedBehavior(
        htmlServerErrors, extendFromExpiry, repeatedExtension, value, unknownBillingKeyIsNotFound);
  }

  /** Returns a copy with another {@link #unknownBillingKeyIsNotFound()}. */
  public UndocumentedBehavior withUnknownBillingKeyIsNotFound(boolean value) {
    return new UndocumentedBehavior(
        htmlServerErrors, extendFromExpiry, repeatedExtension, windowEdgeInclusive, value);
  }
}
