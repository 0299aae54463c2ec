package io.github.portonevertx.v1.naver;

import org.jspecify.annotations.Nullable;

/**
 * The person who placed a Naver order.
 *
 * @param name the name; null when absent
 * @param id the Naver id, partly hidden by Naver; null when absent
 * @param tel the phone number; null when absent
 */
public record NaverOrderer(@Nullable String name, @Nullable String id, @Nullable String tel) {
  /** Returns a text without any field, as all are personal data. */
  @Override
  public String toString() {
    return "NaverOrderer[]";
  }
}
