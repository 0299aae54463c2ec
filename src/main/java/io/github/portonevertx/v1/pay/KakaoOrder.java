package io.github.portonevertx.v1.pay;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of KakaoPay orders, as KakaoPay wrote it: PortOne passed the body on and never described
 * it.
 *
 * @param body the fields by their names; cannot be changed
 */
public record KakaoOrder(@JsonValue Map<String, @Nullable Object> body) {
  /** Copies the fields. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KakaoOrder {
    body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
  }

  /** The names of the fields, not their values. */
  @Override
  public String toString() {
    return "KakaoOrder" + body.keySet();
  }
}
