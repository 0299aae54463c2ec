package io.github.portonevertx.support;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.internal.json.V1Json;
import java.nio.charset.StandardCharsets;

/** Replies as a V1 client returns them. */
public final class Replies {
  private static final Operation READ = V1Api.API.catalogue().require("payments.get");

  private Replies() {}

  /** Returns a reply that is JSON text, as from PortOne. */
  public static ApiReply text(String json) {
    return text(json, READ.action());
  }

  /** Returns a reply to an action that is JSON text. */
  public static ApiReply text(String json, String action) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return ApiReply.ofText(
        V1Json.CODEC, V1Api.API.catalogue().require(action), bytes, 0, bytes.length);
  }

  /** Returns a reply that decodes by V1's rules. */
  public static Reply bound(Reply reply) {
    return V1Api.API.bind(reply, READ);
  }
}
