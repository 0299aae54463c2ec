package io.github.portonevertx.v2.common;

/** The language in which a buyer reads pages and messages. */
public enum Locale {
  /** {@code KO_KR}. */
  KO_KR,
  /** {@code EN_US}. */
  EN_US,
  /** {@code ZH_CN}. */
  ZH_CN,
  /** {@code ZH_TW}. */
  ZH_TW,
  /** {@code JA_JP}. */
  JA_JP,
  /** {@code RU_RU}. */
  RU_RU,
  /** {@code TH_TH}. */
  TH_TH,
  /** {@code VI_VN}. */
  VI_VN;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
