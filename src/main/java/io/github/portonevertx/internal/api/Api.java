package io.github.portonevertx.internal.api;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.json.JsonCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of PortOne's API, as seen by the layers below the typed groups.
 *
 * @param name the name in metrics and logs, such as {@code v1}
 * @param catalogue its operations
 * @param codec reads and writes its JSON
 * @param settings what a call may contain besides its parameters
 */
public record Api(String name, Catalogue catalogue, JsonCodec codec, List<Setting> settings) {
  /** Copies the settings. */
  public Api {
    settings = List.copyOf(settings);
  }

  /** Returns the setting with a name, or null when the API has no such setting. */
  public @Nullable Setting setting(String name) {
    for (Setting setting : settings) {
      if (setting.name().equals(name)) {
        return setting;
      }
    }
    return null;
  }

  /** Returns the reply to an operation, bound to the codec of this API. */
  public Reply bind(Reply reply, Operation operation) {
    return ApiReply.bind(reply, codec, operation);
  }
}
