package io.github.portonevertx.internal.options;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a verticle's options come from: Java, or the configuration of its deployment; and
 * names the verticle in the failure of wrong ones.
 */
public final class VerticleOptions {
  /** The greatest number of configuration keys in a failure. */
  private static final int MOST_KEYS = 12;

  private VerticleOptions() {}

  /**
   * Returns the options given in Java, or else those of the configuration.
   *
   * @param given the options given in Java; null for none
   * @param config the configuration of the deployment; empty for none
   * @throws PortOneException {@code INVALID_REQUEST} when both are present, because one of them
   *     would be ignored
   */
  public static <T> T of(@Nullable T given, JsonObject config, Function<JsonObject, T> reader) {
    if (given == null) {
      return reader.apply(config);
    }
    if (!config.isEmpty()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "the verticle got its options in Java, so its deployment configuration would be ignored: "
              + config.fieldNames().stream()
                  .limit(MOST_KEYS)
                  .map(NearestName::quoted)
                  .collect(Collectors.joining(", ")));
    }
    return given;
  }

  /**
   * Returns the failure of a start with the verticle's name in front of its text, because an
   * application may deploy those of V1 and V2 with options of the same names.
   *
   * @return {@code failure} itself if it is not about options
   */
  public static Throwable named(Class<?> verticle, Throwable failure) {
    if (!(failure instanceof PortOneException wrong)
        || wrong.kind() != FailureKind.INVALID_REQUEST) {
      return failure;
    }
    PortOneException named =
        PortOneException.of(
            wrong.kind(), verticle.getSimpleName() + ": " + wrong.text(), wrong.getCause());
    named.setStackTrace(wrong.getStackTrace());
    return named;
  }
}
