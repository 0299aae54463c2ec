package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.doctree.DocTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The failures of the public API are documented: the class or the method states how a future or a
 * stream fails, and {@code @throws} names what a method throws.
 */
class FailureDocsTest {
  @Test
  void failuresOfFuturesAndStreamsAreDocumented() throws IOException {
    List<PublicSources.Type> types = PublicSources.types(PublicSources.files());

    assertTrue(types.stream().flatMap(type -> asynchronous(type).stream()).count() > 180);
    assertEquals(List.of(), types.stream().flatMap(type -> silent(type).stream()).toList());
  }

  @Test
  void exceptionsAreDocumented() throws IOException {
    List<PublicSources.Type> types = PublicSources.types(PublicSources.files());

    assertTrue(types.stream().flatMap(type -> throwing(type).stream()).count() > 20);
    assertEquals(List.of(), types.stream().flatMap(type -> undocumented(type).stream()).toList());
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
              /** Sets the limit. */
              public void limit(int n) { check(n); }
              /**
               * Sets the time.
               *
               * @throws IllegalArgumentException when it is negative
               */
              public void time(int n) { check(n); }
              /** Sets what is called later. */
              public Runnable later() { return () -> { throw new IllegalStateException(); }; }
              private static void check(int n) {
                if (n < 0) { throw new IllegalArgumentException(); }
              }
            }
            """);
    PublicSources.Type group = PublicSources.types(List.of(source)).get(0);

    assertEquals(List.of("Group.get"), silent(group));
    assertEquals(List.of("Group.limit"), undocumented(group));
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

  private static List<PublicSources.Method> throwing(PublicSources.Type type) {
    return type.methods().stream()
        .filter(method -> method.isPublic(type.tree()))
        .filter(method -> !isInherited(method.tree()))
        .filter(method -> throwsSomething(method.tree(), type.tree(), new HashSet<>()))
        .toList();
  }

  private static List<String> undocumented(PublicSources.Type type) {
    List<String> found = new ArrayList<>();
    for (PublicSources.Method method : throwing(type)) {
      if (method.comment() == null
          || method.comment().getBlockTags().stream()
              .noneMatch(tag -> tag.getKind() == DocTree.Kind.THROWS)) {
        found.add(type.name() + "." + method.tree().getName());
      }
    }
    return found;
  }

  /** The Javadoc of an overriding method is that of the method it overrides. */
  private static boolean isInherited(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  /** Follows calls within the class; what a lambda does happens later. */
  private static boolean throwsSomething(MethodTree method, ClassTree owner, Set<String> seen) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void visitThrow(ThrowTree statement, Void nothing) {
        found[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        return null;
      }

      @Override
      public @Nullable Void visitNewClass(NewClassTree created, Void nothing) {
        return created.getClassBody() == null ? super.visitNewClass(created, null) : null;
      }

      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (call.getMethodSelect() instanceof IdentifierTree name
            && seen.add(name.getName().toString())) {
          for (Tree member : owner.getMembers()) {
            if (member instanceof MethodTree called
                && called.getName().equals(name.getName())
                && throwsSomething(called, owner, seen)) {
              found[0] = true;
            }
          }
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(method.getBody(), null);
    return found[0];
  }
}
