package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The channels and channel groups of the merchant. Safe for use by any thread. */
public final class Channels {

  /** The id of a group of two channels that approve. */
  public static final String GROUP = "channel-group-simulated";

  /** The id of a group of which one channel approves and another declines. */
  public static final String PARTIAL_GROUP = "channel-group-partial";

  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Map<String, List<Channel>> groups = new ConcurrentHashMap<>();

  Channels() {
    List.of(
            Channel.CARD,
            Channel.LIVE,
            Channel.DECLINING,
            Channel.LATE_REFUNDS,
            Channel.NO_REFUNDS,
            Channel.KCP,
            Channel.MANUAL,
            Channel.IDENTITY)
        .forEach(this::add);
    addGroup(GROUP, Channel.CARD, Channel.KCP);
    addGroup(PARTIAL_GROUP, Channel.CARD, Channel.DECLINING);
  }

  /** Adds a channel, or replaces the one with the same key. */
  public Channels add(Channel channel) {
    channels.put(channel.key(), channel);
    return this;
  }

  /** Adds a group of channels, which are added too. */
  public Channels addGroup(String id, Channel... members) {
    List.of(members).forEach(this::add);
    groups.put(id, List.of(members));
    return this;
  }

  /** Returns the channel with that key; null if there is none. */
  public @Nullable Channel find(String key) {
    return channels.get(key);
  }

  /** Returns the channel with that key, or fails as the API does. */
  Channel get(@Nullable String key) {
    Channel channel = key == null ? null : channels.get(key);
    if (channel == null) {
      throw notFound();
    }
    return channel;
  }

  /** Returns the channels that a request selects by {@code channelKey} or a group. */
  List<Channel> selected(JsonObject input) {
    String key = input.getString("channelKey");
    if (key != null) {
      return List.of(get(key));
    }
    String group = input.getString("channelGroupId");
    if (group == null) {
      throw Refusal.invalid("channelKey or channelGroupId is missing");
    }
    List<Channel> members = groups.get(group);
    if (members == null) {
      throw notFound();
    }
    return members;
  }

  /** Returns a group as it stands in answers; null if the request has none. */
  static @Nullable JsonObject groupOf(JsonObject input) {
    String group = input.getString("channelGroupId");
    return group == null
        ? null
        : new JsonObject().put("id", group).put("name", "시뮬레이터 채널 그룹").put("isForTest", true);
  }

  private static Refusal notFound() {
    return new Refusal("CHANNEL_NOT_FOUND", "채널을 찾을 수 없습니다.");
  }
}
