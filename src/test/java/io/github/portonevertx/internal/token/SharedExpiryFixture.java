package io.github.portonevertx.internal.token;

import io.vertx.core.Future;

/** An owner that receives messages of other nodes about the expiry of its token. */
abstract class SharedExpiryFixture extends TokenOwnerFixture {
  static final String SECRET = "secret";

  static String proof(String secret, AccessToken token, long expiredAt) {
    return ExpiryProof.of(secret, token.authorization().substring("Bearer ".length()), expiredAt);
  }

  void receive(long expiredAt, String proof) {
    owner.onExpiry(expiredAt, proof);
    time.settle();
  }

  /** Receives an expiry with the proof of a node that has the secret and the token. */
  void receiveWithProof(AccessToken token, long expiredAt) {
    receive(expiredAt, proof(SECRET, token, expiredAt));
  }

  /** Calls the owner once a second, and returns how many calls the server would reject. */
  int rejectedDuring(int seconds) {
    int rejected = 0;
    for (int second = 0; second < seconds; second++) {
      Future<AccessToken> token = owner.current();
      rejected += token.succeeded() && !server.accepts(token.result()) ? 1 : 0;
      advance(1);
    }
    return rejected;
  }
}
