package io.github.portonevertx.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The short, repeatable part of fuzzing: files of a corpus, and inputs derived from them by a
 * seeded random generator. The long part, guided by coverage, is the profile {@code fuzz}, which
 * starts from the same files.
 */
public final class Mutations {
  private static final Path CORPORA = Path.of("src/test/resources/fuzz");
  private static final int MOST_CHANGES = 6;

  /**
   * Fragments that random bytes rarely produce: names of the protocol, numeric limits, nesting,
   * invalid encodings.
   */
  private static final List<byte[]> FRAGMENTS =
      Stream.of(
              "\"code\":0,",
              "\"response\":",
              "\"message\":\"canary\",",
              "\"error\":{\"message\":\"canary\"},",
              "\"canary\"",
              "null",
              "[]",
              "{}",
              "[{",
              "}]",
              "9".repeat(25),
              "1".repeat(1001),
              "1e999999999",
              "-1E-999999999",
              "0.1",
              "-0",
              "9223372036854775808",
              "\"" + "7".repeat(50) + "\"",
              "\"1e9999999999\"",
              "NaN",
              "\\ud83d",
              "\\u0000",
              "\ufeff",
              "가💳",
              "[".repeat(1100),
              "{\"a\":".repeat(1100))
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  private static final List<byte[]> BROKEN =
      List.of(
          new byte[] {(byte) 0xff, (byte) 0xfe},
          new byte[] {(byte) 0xc0, (byte) 0x80},
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0xbd},
          new byte[] {0, 0, 0});

  private final List<byte[]> corpus;
  private final SplittableRandom random;

  /** Derives inputs from the corpus of that name; the same seed gives the same inputs. */
  public Mutations(String name, long seed) {
    this.corpus = corpus(name);
    this.random = new SplittableRandom(seed);
  }

  /** Returns the files of a corpus, in the order of their names. */
  public static List<byte[]> corpus(String name) {
    try (Stream<Path> files = Files.list(CORPORA.resolve(name))) {
      return files.sorted().map(Mutations::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns another input. */
  public byte[] next() {
    byte[] input = any(corpus);
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int change = 0; change < changes; change++) {
      input = changed(input);
    }
    return input;
  }

  private byte[] changed(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = Math.min(input.length, from + random.nextInt(20));
    return switch (random.nextInt(7)) {
      case 0 -> joined(input, from, any(FRAGMENTS), from);
      case 1 -> joined(input, from, any(FRAGMENTS), to);
      case 2 -> joined(input, from, any(BROKEN), from);
      case 3 -> joined(input, from, new byte[0], to);
      case 4 -> joined(input, from, Arrays.copyOfRange(input, from, to), from);
      case 5 -> joined(input, from, any(corpus), to);
      default -> joined(input, from, new byte[] {(byte) random.nextInt(256)}, to);
    };
  }

  private static byte[] joined(byte[] input, int end, byte[] middle, int start) {
    byte[] whole = new byte[end + middle.length + input.length - start];
    System.arraycopy(input, 0, whole, 0, end);
    System.arraycopy(middle, 0, whole, end, middle.length);
    System.arraycopy(input, start, whole, end + middle.length, input.length - start);
    return whole;
  }

  private byte[] any(List<byte[]> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
