package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.MethodTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The failures of the public API are documented: the class or the method states how a future or a
 * stream fails, and {@code @throws} names what a method throws.
 */
class FailureDocsTest {
  /**
   * The methods that pass only valid values to what can throw: parameters that a call has already
   * checked, a text as a parameter, a verdict that fits its payments.
   */
  private static final Set<String> CANNOT_THROW =
      Set.of(
          "Call.of", "Call.withSetting", "Call.withTimeout", "Order.check", "Payments.reconcile");

  @Test
  void failuresOfFuturesAndStreamsAreDocumented() throws IOException {
    List<PublicSources.Type> types = PublicSources.types(PublicSources.files());

    assertTrue(types.stream().flatMap(type -> asynchronous(type).stream()).count() > 180);
    assertEquals(List.of(), types.stream().flatMap(type -> silent(type).stream()).toList());
  }

  @Test
  void exceptionsAreDocumented() throws IOException {
    ThrowingMethods throwing = ThrowingMethods.in(PublicSources.allFiles());

    assertTrue(throwing.publicOnes().size() > 75, () -> throwing.publicOnes().toString());
    assertEquals(CANNOT_THROW, throwing.undocumented());
  }

  @Test
  void missingDocumentationIsFound(@TempDir Path folder) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Group.java"),
            """
            /** A group. */
            public final class Group {
              /** Returns a payment. */
              public Future<String> get() { return null; }
              /** Returns a payment, or fails with {@code NOT_FOUND}. */
              public Future<String> find() { return null; }
            }
            """);

    assertEquals(List.of("Group.get"), silent(PublicSources.types(List.of(source)).get(0)));
  }

  @Test
  void missingThrowsIsFound(@TempDir Path folder) throws IOException {
    Path options =
        Files.writeString(
            folder.resolve("Options.java"),
            """
            package app;
            /** The options. */
            public final class Options {
              private static final int DEFAULT = 1;
              /** Creates options with the default limit. */
              public Options() { this(DEFAULT); }
              /** Creates options. */
              public Options(int limit) { Check.positive(limit); }
              /** Sets the limit. */
              public void limit(int n) { Check.positive(n); }
              /**
               * Sets the time.
               *
               * @throws IllegalArgumentException when it is negative
               */
              public void time(int n) { Check.positive(n); }
              /** Sets the name. */
              public void name(String name) {
                if (name == null) { throw new IllegalArgumentException(); }
              }
              /** Sets what is called later. */
              public Runnable later() { return () -> Check.positive(0); }
              /** Returns whether a limit is valid. */
              public boolean isValid(int n) {
                try { Check.positive(n); return true; }
                catch (IllegalArgumentException e) { return false; }
              }
            }
            """);
    Path setters =
        Files.writeString(
            folder.resolve("Setters.java"),
            """
            package app;
            /** The setters. Each one throws an {@code IllegalArgumentException}. */
            public final class Setters {
              /** Sets the limit. */
              public void limit(int n) { Check.positive(n); }
            }
            """);
    Path check =
        Files.writeString(
            folder.resolve("Check.java"),
            """
            package app;
            final class Check {
              static void positive(int n) {
                if (n < 1) { throw new IllegalArgumentException(); }
              }
            }
            """);
    ThrowingMethods throwing = ThrowingMethods.in(List.of(options, setters, check));

    assertEquals(
        Set.of("Options.limit", "Options.new", "Options.time", "Setters.limit"),
        throwing.publicOnes());
    assertEquals(Set.of("Options.limit", "Options.new"), throwing.undocumented());
  }

  private static List<PublicSources.Method> asynchronous(PublicSources.Type type) {
    return type.methods().stream()
        .filter(method -> method.isPublic(type.tree()))
        .filter(method -> !isInherited(method.tree()))
        .filter(
            method ->
                method.tree().getReturnType() != null
                    && method.tree().getReturnType().toString().matches("(Future|ReadStream)<.*"))
        .toList();
  }

  /** Returns the methods for which neither the class nor they themselves state how they fail. */
  private static List<String> silent(PublicSources.Type type) {
    if (type.doc()
        .matches(".*\\bfails?\\b.*PortOneException.*|.*PortOneException.*\\bfails?\\b.*")) {
      return List.of();
    }
    return asynchronous(type).stream()
        .filter(method -> !method.doc().matches(".*\\b(fails?|failed|failure|fail)\\b.*"))
        .map(method -> type.name() + "." + method.tree().getName())
        .toList();
  }

  /** The Javadoc of an overriding method is that of the method it overrides. */
  private static boolean isInherited(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }
}
