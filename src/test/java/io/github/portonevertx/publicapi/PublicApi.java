package io.github.portonevertx.publicapi;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what a module or the testkit offers: types, members, nullability. */
final class PublicApi {
  private PublicApi() {}

  /**
   * Returns the public API of a compiled module, one line for each type and member.
   *
   * @param classes the folder of the module's class files
   * @return the lines sorted by package and type, without private members
   */
  static List<String> of(Path classes) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : exported(classes)) {
      lines.addAll(listed(name, publicTypes(classes, name)));
    }
    return lines;
  }

  /**
   * Returns the public API of compiled sources that are no module.
   *
   * @param classes the folder of the class files, which may contain those of other sources
   * @param sources the folder of the sources
   * @return the lines in the form of {@link #of(Path)}
   */
  static List<String> of(Path classes, Path sources) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path folder : folders(sources)) {
      String name = sources.relativize(folder).toString().replaceAll("[/\\\\]", ".");
      lines.addAll(
          listed(
              name,
              publicTypes(classes, name).stream()
                  .filter(type -> Files.exists(folder.resolve(outermost(type) + ".java")))
                  .toList()));
    }
    return lines;
  }

  private static List<Path> folders(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private static String outermost(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : outermost(outer);
  }

  private static List<String> listed(String name, List<Class<?>> types) {
    List<String> lines = new ArrayList<>();
    lines.add("package " + name);
    for (Class<?> type : types) {
      lines.add("");
      lines.add(declaration(type));
      members(type).stream().sorted().map(member -> "  " + member).forEach(lines::add);
    }
    lines.add("");
    return lines;
  }

  /** Returns the entries of the public API that use a type of a package that is not exported. */
  static List<String> internalTypes(Path classes) throws IOException {
    return signatures(classes).stream()
        .filter(signature -> signature.contains(".internal."))
        .toList();
  }

  /** Returns the members of the public API with the full names of all types. */
  static List<String> signatures(Path classes) throws IOException {
    List<String> found = new ArrayList<>();
    for (String name : exported(classes)) {
      for (Class<?> type : publicTypes(classes, name)) {
        Stream.of(
                type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
            .flatMap(Arrays::stream)
            .filter(PublicApi::isVisible)
            .map(member -> type.getSimpleName() + ": " + signature(member))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static String signature(Member member) {
    return member instanceof Executable executable
        ? executable.toGenericString()
        : ((Field) member).toGenericString();
  }

  private static List<String> exported(Path classes) throws IOException {
    try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
      return ModuleDescriptor.read(descriptor).exports().stream()
          .map(ModuleDescriptor.Exports::source)
          .sorted()
          .toList();
    }
  }

  private static List<Class<?>> publicTypes(Path classes, String name) throws IOException {
    try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
          .map(file -> name + "." + file.substring(0, file.length() - ".class".length()))
          .sorted()
          .<Class<?>>map(PublicApi::load)
          .filter(PublicApi::isVisible)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    return !type.isAnonymousClass()
        && Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static String declaration(Class<?> type) {
    StringBuilder text = new StringBuilder(kind(type)).append(' ').append(name(type));
    text.append(variables(type.getTypeParameters()));
    if (type.isRecord()) {
      text.append(
          Arrays.stream(type.getRecordComponents())
              .map(PublicApi::component)
              .collect(Collectors.joining(", ", "(", ")")));
    }
    AnnotatedType above = type.getAnnotatedSuperclass();
    if (above != null && !type.isRecord() && !type.isEnum() && above.getType() != Object.class) {
      text.append(" extends ").append(type(above));
    }
    AnnotatedType[] interfaces = type.getAnnotatedInterfaces();
    if (interfaces.length > 0) {
      text.append(type.isInterface() ? " extends " : " implements ").append(types(interfaces));
    }
    if (type.isSealed()) {
      text.append(
          Arrays.stream(type.getPermittedSubclasses())
              .map(PublicApi::name)
              .collect(Collectors.joining(", ", " permits ", "")));
    }
    return text.toString();
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "annotation";
    }
    if (type.isInterface()) {
      return type.isSealed() ? "sealed interface" : "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    if (type.isRecord()) {
      return "record";
    }
    return (Modifier.isAbstract(type.getModifiers()) ? "abstract " : "")
        + (Modifier.isFinal(type.getModifiers()) ? "final " : "")
        + "class";
  }

  private static String component(RecordComponent component) {
    return type(component.getAnnotatedType()) + " " + component.getName();
  }

  private static List<String> members(Class<?> type) {
    List<String> lines = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field)) {
        lines.add(
            field.isEnumConstant()
                ? field.getName()
                : modifiers(field) + type(field.getAnnotatedType()) + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor) && !type.isRecord()) {
        lines.add("new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method) && !isImplied(type, method)) {
        lines.add(
            modifiers(method)
                + variables(method.getTypeParameters())
                + (method.getTypeParameters().length > 0 ? " " : "")
                + type(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parameters(method));
      }
    }
    return lines;
  }

  private static boolean isVisible(Member member) {
    int modifiers = member.getModifiers();
    return !member.isSynthetic()
        && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
  }

  /** Returns whether the kind of the type implies the method. */
  private static boolean isImplied(Class<?> type, Method method) {
    String name = method.getName();
    if (type.isEnum()) {
      return name.equals("values") || name.equals("valueOf");
    }
    return type.isRecord()
        && ((method.getParameterCount() == 0
                && (name.equals("hashCode") || name.equals("toString") || isAccessor(type, name)))
            || (name.equals("equals") && method.getParameterCount() == 1));
  }

  private static boolean isAccessor(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(name));
  }

  private static String modifiers(Member member) {
    int modifiers = member.getModifiers();
    return (Modifier.isProtected(modifiers) ? "protected " : "")
        + (Modifier.isStatic(modifiers) ? "static " : "")
        + (member instanceof Method method && method.isDefault() ? "default " : "");
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getAnnotatedParameterTypes())
        .map(PublicApi::type)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(PublicApi::variable)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String variable(TypeVariable<?> variable) {
    AnnotatedType[] bounds = variable.getAnnotatedBounds();
    return bounds.length == 1 && bounds[0].getType() == Object.class
        ? variable.getName()
        : variable.getName() + " extends " + types(bounds);
  }

  private static String types(AnnotatedType[] types) {
    return Arrays.stream(types).map(PublicApi::type).collect(Collectors.joining(", "));
  }

  /** Returns the type as source code, with a question mark where null is allowed. */
  private static String type(AnnotatedType type) {
    return AnnotatedNames.of(type) + (isNullable(type) ? "?" : "");
  }

  static boolean isNullable(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
  }

  /** Returns the name within its package, such as {@code Operation.Effect}. */
  static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }
}
