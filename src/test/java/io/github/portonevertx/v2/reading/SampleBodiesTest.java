package io.github.portonevertx.v2.reading;

import static io.github.portonevertx.v2.reading.Samples.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v2.billingkeys.ChannelSpecificFailure;
import io.github.portonevertx.v2.billingkeys.ChannelSpecificFailurePgProvider;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.reading.Samples.Sample;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads each sample body, as it is and with one place of it changed. */
class SampleBodiesTest {
  /** Values that no field expects in all of its places. */
  private static final List<Object> ODD =
      List.of(
          true,
          -1,
          1.5,
          "",
          "UNKNOWN_WORD",
          "\u0000",
          new JsonObject(),
          new JsonObject().put("type", new JsonObject()),
          new JsonObject().put("type", "UNKNOWN_WORD").putNull("x"),
          new JsonArray(),
          new JsonArray().addNull(),
          new JsonArray().add(false).add("x").add(new JsonObject()),
          Long.MAX_VALUE);

  static List<Sample> samples() {
    return Samples.all();
  }

  @Test
  void everySampleIsRead() throws IOException {
    Set<String> read = new TreeSet<>(samples().stream().map(Sample::file).toList());
    read.add("error-channel-specific.json");
    read.add("request-cancel-partial.json");

    assertEquals(Samples.files(), List.copyOf(read));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFieldIsRead(Sample sample) {
    ReadValues.assertHolds(
        sample.json(), read(sample.json(), sample.type()), sample.type(), sample.file());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anAbsentOrNullFieldIsNullOrMissedByItsName(Sample sample) {
    change(
        sample.json(),
        (place, json) -> {
          JsonObject absent = sample.json();
          place.remove(absent);
          JsonObject isNull = sample.json();
          place.set(isNull, null);

          Object fromAbsent = outcome(absent, sample.type());
          // A null in a list is dropped, and an object of unknown type keeps its null.
          if (!place.isItem() && !place.name().equals("type")) {
            assertEquals(outcome(isNull, sample.type()), fromAbsent);
          }
          if (fromAbsent instanceof String failure) {
            assertTrue(failure.contains("." + place.name()), failure);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anyValueIsReadOrFailsWithAPortOneException(Sample sample) {
    change(
        sample.json(),
        (place, json) -> {
          for (Object odd : ODD) {
            JsonObject changed = sample.json();
            place.set(changed, odd);
            Object outcome = outcome(changed, sample.type());
            if (outcome instanceof Payment payment && !place.decidesTheState()) {
              assertEquals(
                  ((Payment) read(sample.json(), sample.type())).state(),
                  payment.state(),
                  place::toString);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void unknownFieldsAreIgnoredAtEveryDepth(Sample sample) {
    JsonObject more = sample.json();
    addUnknown(more);

    assertEquals(read(sample.json(), sample.type()), read(more, sample.type()));
  }

  @Test
  void channelsOfAPartialSuccessAreRead() {
    JsonArray failures = Samples.json("error-channel-specific.json").getJsonArray("failures");

    ChannelSpecificFailure first = read(failures.getJsonObject(0), ChannelSpecificFailure.class);

    ReadValues.assertHolds(failures.getValue(0), first, ChannelSpecificFailure.class, "failures");
    assertInstanceOf(ChannelSpecificFailurePgProvider.class, first);
  }

  /** Returns the record, or the text of the failure, which must be one of an unreadable answer. */
  private static Object outcome(JsonObject json, Class<?> type) {
    try {
      return read(json, type);
    } catch (PortOneException failure) {
      assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
      return failure.text();
    }
  }

  private static void addUnknown(Object json) {
    if (json instanceof JsonObject object) {
      List.copyOf(object.fieldNames()).forEach(name -> addUnknown(object.getValue(name)));
      object.put("addedLater", new JsonObject().put("a", new JsonArray().add(1)));
    } else if (json instanceof JsonArray array) {
      array.forEach(SampleBodiesTest::addUnknown);
    }
  }

  /** Runs a check for each place of a body. */
  private static void change(JsonObject json, BiConsumer<Place, JsonObject> check) {
    List<Place> places = new ArrayList<>();
    collect(json, List.of(), places);
    assertTrue(places.size() > 5);
    for (Place place : places) {
      check.accept(place, json);
    }
  }

  private static void collect(Object json, List<Object> steps, List<Place> places) {
    if (json instanceof JsonObject object) {
      for (String name : object.fieldNames()) {
        add(object.getValue(name), steps, name, places);
      }
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(array.getValue(i), steps, i, places);
      }
    }
  }

  private static void add(Object json, List<Object> steps, Object step, List<Place> places) {
    List<Object> path = new ArrayList<>(steps);
    path.add(step);
    places.add(new Place(path));
    collect(json, path, places);
  }

  /** A place of a body: names of fields and positions in lists. */
  private record Place(List<Object> steps) {
    String name() {
      return String.valueOf(steps.get(steps.size() - 1));
    }

    boolean isItem() {
      return steps.get(steps.size() - 1) instanceof Integer;
    }

    boolean decidesTheState() {
      return steps.get(0).equals("amount") || steps.equals(List.of("status"));
    }

    void set(JsonObject body, @Nullable Object value) {
      Object parent = parent(body);
      if (parent instanceof JsonObject object) {
        object.put(name(), value);
      } else {
        ((JsonArray) parent).set((Integer) steps.get(steps.size() - 1), value);
      }
    }

    void remove(JsonObject body) {
      Object parent = parent(body);
      if (parent instanceof JsonObject object) {
        object.remove(name());
      } else {
        ((JsonArray) parent).remove((int) (Integer) steps.get(steps.size() - 1));
      }
    }

    private Object parent(JsonObject body) {
      Object at = body;
      for (Object step : steps.subList(0, steps.size() - 1)) {
        at =
            at instanceof JsonObject object
                ? object.getValue((String) step)
                : ((JsonArray) at).getValue((Integer) step);
      }
      return at;
    }
  }
}
