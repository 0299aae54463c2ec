package io.github.portonevertx.publicapi;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The methods and constructors in sources that throw, themselves or through methods of any class
 * that they call.
 *
 * <p>Not followed are lambdas, which run later, blocks with a {@code catch}, and calls with a
 * default, which is valid. A check for {@code null} does not count: the signatures say what may be
 * null. Of what internal classes throw only {@code PortOneException} counts; the rest is a defect
 * of the library.
 */
final class ThrowingMethods {
  private static final Pattern DEFAULT = Pattern.compile("(?:\\w+\\.)*DEFAULT\\w*");
  private static final Pattern CLASS_THROWS = Pattern.compile("(?s).*\\bthrows?\\b.*Exception.*");
  private static final String OF_LIBRARY = "PortOneException";

  /** A call rejects only parameters that are nested too deeply; other classes pass none. */
  private static final String CALL = "io.github.portonevertx.Call";

  private final DocTrees docs;
  private final Map<Element, TreePath> bodies = new HashMap<>();
  private final Map<Element, Set<Element>> calls = new HashMap<>();
  private final Map<Element, Set<String>> thrown = new HashMap<>();

  private ThrowingMethods(DocTrees docs) {
    this.docs = docs;
  }

  /**
   * Reads sources.
   *
   * @param files all sources that are followed, without {@code module-info}
   */
  static ThrowingMethods in(List<Path> files) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-Xlint:none", "-cp", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  diagnostic -> {},
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      ThrowingMethods found = new ThrowingMethods(DocTrees.instance(task));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      for (CompilationUnitTree unit : units) {
        found.new Collector().scan(unit, null);
      }
      found.followCalls();
      return found;
    }
  }

  /** Returns the public methods outside internal packages that throw, as {@code Type.method}. */
  Set<String> publicOnes() {
    return names(false);
  }

  /** Returns those of {@link #publicOnes} whose Javadoc, and that of their class, is silent. */
  Set<String> undocumented() {
    return names(true);
  }

  private Set<String> names(boolean onlyUndocumented) {
    Set<String> names = new TreeSet<>();
    thrown.forEach(
        (method, types) -> {
          if (bodies.containsKey(method)
              && isPublic(method)
              && !isInternal(method)
              && method.getAnnotation(Override.class) == null
              && !(onlyUndocumented && isDocumented(method))) {
            String name =
                method.getKind() == ElementKind.CONSTRUCTOR
                    ? "new"
                    : method.getSimpleName().toString();
            names.add(owner(method).getSimpleName() + "." + name);
          }
        });
    return names;
  }

  private boolean isDocumented(Element method) {
    DocCommentTree comment = docs.getDocCommentTree(Objects.requireNonNull(bodies.get(method)));
    if (comment != null
        && comment.getBlockTags().stream().anyMatch(tag -> tag.getKind() == DocTree.Kind.THROWS)) {
      return true;
    }
    DocCommentTree ofClass = docs.getDocCommentTree(owner(method));
    return ofClass != null
        && CLASS_THROWS
            .matcher(ofClass.getFullBody().stream().map(Object::toString).collect(joining()))
            .matches();
  }

  private static Element owner(Element element) {
    return Objects.requireNonNull(element.getEnclosingElement(), element::toString);
  }

  private static boolean isPublic(Element element) {
    if (element.getKind() == ElementKind.PACKAGE) {
      return true;
    }
    Element owner = owner(element);
    boolean isPublic =
        element.getModifiers().contains(Modifier.PUBLIC)
            || (owner.getKind() == ElementKind.INTERFACE
                && !element.getModifiers().contains(Modifier.PRIVATE));
    return isPublic && isPublic(owner);
  }

  private static boolean isInternal(Element element) {
    Element owner = element;
    while (owner.getKind() != ElementKind.PACKAGE) {
      owner = owner(owner);
    }
    return owner.toString().contains(".internal");
  }

  private static boolean isOfCall(Element method) {
    return owner(method).toString().equals(CALL);
  }

  /** Adds what called methods throw, until nothing is new. */
  private void followCalls() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<Element, Set<Element>> caller : calls.entrySet()) {
        for (Element called : caller.getValue()) {
          Set<String> more = Set.copyOf(thrown.getOrDefault(called, Set.of()));
          if (!more.isEmpty() && of(caller.getKey()).addAll(more)) {
            changed = true;
          }
        }
      }
    }
  }

  private Set<String> of(Element method) {
    return thrown.computeIfAbsent(method, key -> new TreeSet<>());
  }

  /** Collects what a method throws and calls; its parameter is the method, null outside of one. */
  private final class Collector extends TreePathScanner<Void, @Nullable Element> {
    private int caught;

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Element method) {
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Element outer) {
      Element method = docs.getElement(getCurrentPath());
      bodies.put(method, getCurrentPath());
      int around = caught;
      caught = 0;
      super.visitMethod(tree, method);
      caught = around;
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(
        LambdaExpressionTree lambda, @Nullable Element method) {
      return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Element method) {
      boolean catches = !tree.getCatches().isEmpty();
      caught += catches ? 1 : 0;
      scan(tree.getResources(), method);
      scan(tree.getBlock(), method);
      caught -= catches ? 1 : 0;
      scan(tree.getCatches(), method);
      scan(tree.getFinallyBlock(), method);
      return null;
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Element method) {
      ExpressionTree condition = tree.getCondition();
      while (condition instanceof ParenthesizedTree inner) {
        condition = inner.getExpression();
      }
      if (condition instanceof BinaryTree comparison
          && comparison.getKind() == Tree.Kind.EQUAL_TO
          && comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL) {
        scan(tree.getElseStatement(), method);
        return null;
      }
      return super.visitIf(tree, method);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Element method) {
      String type =
          docs.getTypeMirror(new TreePath(getCurrentPath(), tree.getExpression())).toString();
      if (method != null
          && caught == 0
          && !type.endsWith("AssertionError")
          && (!isInternal(method) || type.endsWith(OF_LIBRARY))) {
        of(method).add(type);
      }
      return super.visitThrow(tree, method);
    }

    @Override
    public @Nullable Void visitMethodInvocation(
        MethodInvocationTree tree, @Nullable Element method) {
      called(
          docs.getElement(new TreePath(getCurrentPath(), tree.getMethodSelect())),
          tree.getArguments(),
          method);
      return super.visitMethodInvocation(tree, method);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Element method) {
      called(docs.getElement(getCurrentPath()), tree.getArguments(), method);
      return super.visitNewClass(tree, method);
    }

    private void called(
        @Nullable Element called,
        List<? extends ExpressionTree> arguments,
        @Nullable Element method) {
      if (called != null
          && method != null
          && caught == 0
          && (!isOfCall(called) || isOfCall(method))
          && arguments.stream().noneMatch(a -> DEFAULT.matcher(a.toString()).matches())) {
        calls.computeIfAbsent(method, key -> new HashSet<>()).add(called);
      }
    }
  }
}
