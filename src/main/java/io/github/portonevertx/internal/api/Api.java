package io.github.portonevertx.internal.api;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.json.JsonCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One generation of PortOne's API, as far as the layers below the typed groups know it.
 *
 * @param name in metrics and logs, such as {@code v1}
 * @param catalogue its operations
 * @param codec reads and writes its JSON
 * @param settings what a call may carry beside its parameters
 */
public record Api(String name, Catalogue catalogue, JsonCodec codec, List<Setting> settings) {
  /** Copies the settings. */
  public Api {
    settings = List.copyOf(settings);
  }

  /** Returns the setting with a name, null when the API has none. */
  public @Nullable Setting setting(String name) {
    for (Setting setting : settings) {
      if (setting.name().equals(name)) {
        return setting;
      }
    }
    return null;
  }

  /** Returns a reply that decodes by the codec of this API, as the answer to an operation. */
  public Reply bind(Reply reply, Operation operation) {
    return ApiReply.bind(reply, codec, operation);
  }
}
