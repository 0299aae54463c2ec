package io.github.portonevertx.publicapi;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The public types in the sources of the exported packages, with their comments. */
final class PublicSources {
  static final List<Path> FOLDERS =
      List.of(Path.of("src", "main", "java"), Path.of("src", "main", "generated", "java"));
  private static final Path TESTKIT = Path.of("src", "testkit", "java");

  private PublicSources() {}

  /**
   * A public type.
   *
   * @param packageName the name of its package
   * @param name without the package; a nested type with the name of its owner
   * @param tree its source
   * @param comment its Javadoc
   * @param methods its methods and constructors, with their Javadoc, those without an access
   *     modifier in an interface included
   */
  record Type(
      String packageName,
      String name,
      ClassTree tree,
      @Nullable DocCommentTree comment,
      List<Method> methods) {
    /** Returns the first sentence of the Javadoc on one line, or an empty text. */
    String firstSentence() {
      return comment == null ? "" : text(comment.getFirstSentence());
    }

    /** Returns the whole Javadoc on one line, or an empty text. */
    String doc() {
      return comment == null ? "" : text(comment.getFullBody());
    }
  }

  /**
   * A method or constructor.
   *
   * @param tree its source
   * @param comment its Javadoc
   */
  record Method(MethodTree tree, @Nullable DocCommentTree comment) {
    /** Returns the whole Javadoc with its block tags on one line, or an empty text. */
    String doc() {
      return comment == null ? "" : comment.toString().replaceAll("\\s+", " ");
    }

    boolean isPublic(ClassTree owner) {
      return tree.getModifiers().getFlags().contains(Modifier.PUBLIC)
          || (owner.getKind() == Tree.Kind.INTERFACE
              && !tree.getModifiers().getFlags().contains(Modifier.PRIVATE));
    }
  }

  private static String text(List<?> parts) {
    return parts.stream().map(Object::toString).collect(joining()).replaceAll("\\s+", " ").strip();
  }

  /** Returns the files of the exported packages, without {@code module-info}. */
  static List<Path> files() throws IOException {
    return in(FOLDERS, PublicSources::isPublic);
  }

  /** Returns all files of the library, internal ones included, without {@code module-info}. */
  static List<Path> allFiles() throws IOException {
    return in(FOLDERS, file -> true);
  }

  /** Returns the files of the exported packages and of the testkit. */
  static List<Path> filesWithTestkit() throws IOException {
    return in(
        Stream.concat(FOLDERS.stream(), Stream.of(TESTKIT)).toList(), PublicSources::isPublic);
  }

  private static boolean isPublic(Path file) {
    return !file.toString().contains("internal");
  }

  private static List<Path> in(List<Path> folders, Predicate<Path> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(wanted)
            .filter(file -> !file.endsWith("module-info.java"))
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Returns the public types of files, nested ones included. */
  static List<Type> types(List<Path> files) throws IOException {
    List<Type> types = new ArrayList<>();
    parse(files, (docs, unit) -> new Collector(docs, types).scan(unit, null));
    return types;
  }

  /** Returns the first sentences of the packages in files, by the name of the package. */
  static Map<String, String> packages(List<Path> files) throws IOException {
    Map<String, String> sentences = new TreeMap<>();
    parse(
        files.stream().filter(file -> file.endsWith("package-info.java")).toList(),
        (docs, unit) -> {
          DocCommentTree comment =
              docs.getDocCommentTree(new TreePath(new TreePath(unit), unit.getPackage()));
          sentences.put(
              String.valueOf(unit.getPackageName()),
              comment == null ? "" : text(comment.getFirstSentence()));
        });
    return sentences;
  }

  private static void parse(List<Path> files, BiConsumer<DocTrees, CompilationUnitTree> consumer)
      throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        consumer.accept(docs, unit);
      }
    }
  }

  /** Collects public types and those nested in public ones. */
  private static final class Collector extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<Type> types;

    Collector(DocTrees docs, List<Type> types) {
      this.docs = docs;
      this.types = types;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, Void nothing) {
      Tree owner = getCurrentPath().getParentPath().getLeaf();
      boolean isMemberOfInterface =
          owner instanceof ClassTree outer && outer.getKind() == Tree.Kind.INTERFACE;
      if (!isMemberOfInterface && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        return null;
      }
      String name =
          owner instanceof ClassTree outer
              ? outer.getSimpleName() + "." + type.getSimpleName()
              : type.getSimpleName().toString();
      List<Method> methods =
          type.getMembers().stream()
              .filter(member -> member instanceof MethodTree)
              .map(
                  member ->
                      new Method(
                          (MethodTree) member,
                          docs.getDocCommentTree(new TreePath(getCurrentPath(), member))))
              .toList();
      String packageName = String.valueOf(getCurrentPath().getCompilationUnit().getPackageName());
      types.add(
          new Type(packageName, name, type, docs.getDocCommentTree(getCurrentPath()), methods));
      return super.visitClass(type, null);
    }
  }
}
