package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every method of a group takes at most two parameters, or one immutable {@link Request} that is
 * created by a builder.
 */
class RequestRuleTest {
  /** A version of PortOne's API. */
  enum Version {
    V1("io.github.portonevertx.v1", PortOneV1Client.class),
    V2("io.github.portonevertx.v2", PortOneV2Client.class);

    private final String base;
    private final Class<?> client;

    Version(String base, Class<?> client) {
      this.base = base;
      this.client = client;
    }

    Catalogue catalogue() {
      return this == V1 ? V1Catalogue.CATALOGUE : V2Catalogue.CATALOGUE;
    }

    /**
     * Returns the public types that an application uses to send calls, without the receivers of
     * webhooks.
     */
    List<Class<?>> types() {
      List<Class<?>> types = new ArrayList<>();
      for (JavaClass type :
          new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages(base)) {
        if (type.getModifiers().contains(JavaModifier.PUBLIC)
            && !type.getPackageName().startsWith(base + ".webhook")
            && !type.getPackageName().startsWith(base + ".internal")) {
          types.add(type.reflect());
        }
      }
      assertTrue(types.size() > 50, types::toString);
      return types;
    }

    List<Class<?>> groups() {
      return Arrays.stream(client.getMethods())
          .filter(method -> method.getParameterCount() == 0)
          .map(Method::getReturnType)
          .filter(RequestRuleTest::isGroup)
          .<Class<?>>map(type -> type)
          .toList();
    }
  }

  private static boolean isGroup(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .anyMatch(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Transport.class}));
  }

  private static List<String> broken(List<Class<?>> types, Predicate<Class<?>> rule) {
    return types.stream().filter(rule.negate()).map(Class::getName).sorted().toList();
  }

  @ParameterizedTest
  @EnumSource
  void onlyRequestTypesAreNamedRequest(Version version) {
    assertEquals(
        List.of(),
        broken(
            version.types(),
            type ->
                // A case of a union has the name of PortOne's schema.
                type.getSimpleName().endsWith("FailureInvalidRequest")
                    || type.getSimpleName().endsWith("Request")
                        == Request.class.isAssignableFrom(type)));
  }

  @ParameterizedTest
  @EnumSource
  void requestIsFinalAndCreatedByItsBuilderOnly(Version version) {
    List<Class<?>> requests =
        version.types().stream().filter(Request.class::isAssignableFrom).toList();

    assertTrue(requests.size() > 5, requests::toString);
    assertEquals(
        List.of(),
        broken(
            requests,
            type ->
                Modifier.isFinal(type.getModifiers())
                    && type.getConstructors().length == 0
                    && hasBuilder(type)));
  }

  private static boolean hasBuilder(Class<?> type) {
    try {
      Method builder = type.getMethod("builder");
      Class<?> nested = builder.getReturnType();
      return Modifier.isStatic(builder.getModifiers())
          && nested.getEnclosingClass() == type
          && nested.getSimpleName().equals("Builder")
          && Modifier.isFinal(nested.getModifiers())
          && nested.getConstructors().length == 0
          && nested.getMethod("build").getReturnType() == type;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** A request has no factory but its builder, so that there is one convention. */
  @ParameterizedTest
  @EnumSource
  void aRequestHasNoOtherFactoryAndNoCopyingMethod(Version version) {
    assertEquals(
        List.of(),
        version.types().stream()
            .filter(Request.class::isAssignableFrom)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> !List.of("builder", "toCall", "toString").contains(method.getName()))
            .map(Method::toString)
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void onlyARequestReturnsACall(Version version) {
    assertEquals(
        List.of(),
        broken(
            version.types(),
            type ->
                Request.class.isAssignableFrom(type)
                    || Arrays.stream(type.getMethods())
                        .noneMatch(method -> method.getReturnType() == Call.class)));
  }

  @ParameterizedTest
  @EnumSource
  void groupIsCreatedByTheClientOnly(Version version) {
    assertEquals(
        version.catalogue().all().stream()
            .map(operation -> operation.action().substring(0, operation.action().indexOf('.')))
            .distinct()
            .count(),
        version.groups().size());
    assertEquals(
        List.of(),
        broken(
            version.groups(),
            type ->
                type.getPackageName().equals(version.base) && type.getConstructors().length == 0));
  }

  /** How a stream is read is no part of its requests. */
  private static long requestParameters(Method method) {
    return Stream.of(method.getParameterTypes()).filter(type -> type != ReadAhead.class).count();
  }

  @ParameterizedTest
  @EnumSource
  void aMethodOfAGroupHasAtMostTwoParameters(Version version) {
    assertEquals(
        List.of(),
        version.groups().stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> requestParameters(method) > 2)
            .map(Method::toString)
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void enumsOfPortOneValuesReturnThemAsWire(Version version) {
    assertEquals(
        List.of(),
        broken(
            version.types().stream()
                .filter(Class::isEnum)
                .filter(RequestRuleTest::hasText)
                .toList(),
            RequestRuleTest::hasWire));
    assertEquals(
        List.of(),
        broken(
            version.types(),
            type ->
                Arrays.stream(type.getMethods())
                    .noneMatch(method -> method.getName().equals("word"))));
  }

  private static boolean hasText(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .anyMatch(field -> !field.isEnumConstant() && field.getType() == String.class);
  }

  private static boolean hasWire(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(
            method ->
                method.getName().equals("wire")
                    && method.getParameterCount() == 0
                    && Objects.equals(method.getReturnType(), String.class));
  }
}
