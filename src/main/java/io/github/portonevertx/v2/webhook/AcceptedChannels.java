package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.v2.common.SelectedChannelType;

/** The types of channels whose payments reach the application. */
public enum AcceptedChannels {
  /** Channels in which money moves. */
  LIVE(true, false),
  /** Channels for tests, in which no money moves. */
  TEST(false, true),
  /** Both; an application must then distinguish them itself, by {@code channel().type()}. */
  LIVE_AND_TEST(true, true);

  private final boolean live;
  private final boolean test;

  AcceptedChannels(boolean live, boolean test) {
    this.live = live;
    this.test = test;
  }

  boolean include(SelectedChannelType type) {
    return (live && type.equals(SelectedChannelType.LIVE))
        || (test && type.equals(SelectedChannelType.TEST));
  }

  /** Returns whether the type of a payment's channel makes no difference. */
  boolean areAll() {
    return live && test;
  }
}
