package io.github.portonevertx.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PortOne's server SDK for the JVM, in a class loader of its own, so that its Kotlin and Ktor are
 * on no class path of the library. {@code ./mvnw -f src/test/jvm-sdk/pom.xml compile} provides it.
 */
final class SdkPeer implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "jvm-sdk");

  private final URLClassLoader loader;
  private final Object calls;

  private SdkPeer(URLClassLoader loader, Object calls) {
    this.loader = loader;
    this.calls = calls;
  }

  /** Returns a client of the SDK, or null when the SDK was not provided. */
  static @Nullable SdkPeer open(String baseUrl, String secret)
      throws IOException, ReflectiveOperationException {
    Path classes = FOLDER.resolve("classes");
    if (!Files.exists(classes.resolve("SdkCalls.class"))) {
      System.out.println("no SDK for the JVM: ./mvnw -f src/test/jvm-sdk/pom.xml compile");
      return null;
    }
    List<URL> urls = new ArrayList<>();
    urls.add(classes.toUri().toURL());
    try (Stream<Path> jars = Files.list(FOLDER.resolve("dependency"))) {
      for (Path jar : jars.toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    URLClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    return new SdkPeer(
        loader,
        loader
            .loadClass("SdkCalls")
            .getConstructor(String.class, String.class)
            .newInstance(baseUrl, secret));
  }

  Supplier<CompletableFuture<?>> query(String paymentId) throws ReflectiveOperationException {
    return call("query", new Class<?>[] {String.class}, paymentId);
  }

  Supplier<CompletableFuture<?>> refund(String paymentId, long amount)
      throws ReflectiveOperationException {
    return call("refund", new Class<?>[] {String.class, long.class}, paymentId, amount);
  }

  Supplier<CompletableFuture<?>> list(int size) throws ReflectiveOperationException {
    return call("list", new Class<?>[] {int.class}, size);
  }

  @SuppressWarnings("unchecked")
  private Supplier<CompletableFuture<?>> call(String name, Class<?>[] types, Object... arguments)
      throws ReflectiveOperationException {
    return (Supplier<CompletableFuture<?>>)
        calls.getClass().getMethod(name, types).invoke(calls, arguments);
  }

  @Override
  public void close() throws IOException, ReflectiveOperationException {
    try {
      calls.getClass().getMethod("close").invoke(calls);
    } catch (InvocationTargetException e) {
      throw new IOException(e.getCause());
    }
    loader.close();
  }
}
