package io.github.portonevertx.v1.pay;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of KakaoPay orders in KakaoPay's format, which PortOne passes on and does not document.
 *
 * @param body the fields by their names; unmodifiable
 */
public record KakaoOrder(@JsonValue Map<String, @Nullable Object> body) {
  /** Copies the fields. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KakaoOrder {
    body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
  }

  /** Returns the names of the fields, not their values. */
  @Override
  public String toString() {
    return "KakaoOrder" + body.keySet();
  }
}
