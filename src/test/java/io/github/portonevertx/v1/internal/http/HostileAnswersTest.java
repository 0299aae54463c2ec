package io.github.portonevertx.v1.internal.http;

import io.github.portonevertx.support.Mutations;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run; {@code ./mvnw -Pfuzz} runs longer. */
class HostileAnswersTest {
  private static final String CORPUS = "v1.internal.http.HostileAnswers";
  private static final int INPUTS = 150;

  @Test
  void everyResponseOfTheCorpusTruncatedAnywhere() {
    for (byte[] answer : Mutations.corpus(CORPUS)) {
      HostileAnswers.check(answer);
      for (int end = 0; end < answer.length; end += 23) {
        HostileAnswers.check(Arrays.copyOf(answer, end));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mutationsOfTheCorpus(long seed) {
    Mutations mutations = new Mutations(CORPUS, seed);
    for (int input = 0; input < INPUTS; input++) {
      HostileAnswers.check(mutations.next());
    }
  }
}
