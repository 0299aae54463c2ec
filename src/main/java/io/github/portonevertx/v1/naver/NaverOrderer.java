package io.github.portonevertx.v1.naver;

import org.jspecify.annotations.Nullable;

/**
 * Who ordered from Naver.
 *
 * @param name the name; null when absent
 * @param id the Naver id, partly hidden by Naver; null when absent
 * @param tel the phone number; null when absent
 */
public record NaverOrderer(@Nullable String name, @Nullable String id, @Nullable String tel) {
  /** Shows nothing: all of it is personal. */
  @Override
  public String toString() {
    return "NaverOrderer[]";
  }
}
