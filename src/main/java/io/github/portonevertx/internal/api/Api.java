package io.github.portonevertx.internal.api;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.json.JsonCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of PortOne's API, as seen by the layers below the typed groups.
 *
 * @param name the name in metrics and logs, such as {@code v1}
 * @param catalogue its operations
 * @param codec reads and writes its JSON
 * @param settings what a call may contain besides its parameters
 * @param ids the parameters whose values are logged: ids of payments and orders and of their parts,
 *     but none of a person or of a person's card
 */
public record Api(
    String name, Catalogue catalogue, JsonCodec codec, List<Setting> settings, List<String> ids) {
  /** Copies the lists. */
  public Api {
    settings = List.copyOf(settings);
    ids = List.copyOf(ids);
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

  /** Returns the ids in a call that may be logged, by name; several of one name as one text. */
  public Map<String, String> loggedIds(Call call) {
    Operation operation = catalogue.require(call.action());
    Map<String, String> logged = new LinkedHashMap<>();
    for (String id : ids) {
      List<String> values = new ArrayList<>();
      for (Parameter parameter : operation.parameters().values()) {
        if (parameter.name().equals(id)) {
          values.addAll(new AnswerIdentity.Id(id, null, id, true).asked(call.parameters()));
        } else if (parameter.fields().containsKey(id)) {
          values.addAll(
              new AnswerIdentity.Id(id, parameter.name(), id, true).asked(call.parameters()));
        }
      }
      if (!values.isEmpty()) {
        logged.put(id, String.join(",", values));
      }
    }
    return logged;
  }

  /** Returns the reply to an operation, bound to the codec of this API. */
  public Reply bind(Reply reply, Operation operation) {
    return ApiReply.bind(reply, codec, operation);
  }
}
