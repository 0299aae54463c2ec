package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the simulator lists every method with which a test of V2 reaches its parts. */
class SimulatorMethodsTest {
  /** What the page explains elsewhere: the life of the simulator, and the options of a client. */
  private static final Set<String> OTHERS =
      Set.of("start", "stop", "close", "toString", "port", "baseUrl", "apiSecret", "storeId");

  /** A name in the first cell of a row. */
  private static final Pattern NAME = Pattern.compile("`(\\w+)\\((?:operation)?\\)`");

  @ParameterizedTest
  @EnumSource
  void everyPartIsListed(Language language) {
    Set<String> methods =
        Arrays.stream(PortOneV2Simulator.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map(Method::getName)
            .filter(name -> !OTHERS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> listed =
        new Document("src/docs/simulator", language)
            .text()
            .lines()
            .filter(line -> line.startsWith("| `") && !line.startsWith("| `billingKeys().decline"))
            .map(line -> line.split("\\|", 3)[1])
            .flatMap(cell -> NAME.matcher(cell).results())
            .map((MatchResult name) -> name.group(1))
            .filter(name -> Character.isLowerCase(name.charAt(0)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(methods, listed);
  }
}
