package io.github.portonevertx.internal.api;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations of one API, the single source for validation, encoding, documentation and tests.
 */
public final class Catalogue {
  /** The operation that every client answers itself: how it is, without asking PortOne. */
  public static final Operation HEALTH =
      Operation.own("health", "Health", "how the client or verticle is, without asking PortOne");

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Operation> own = new LinkedHashMap<>();
  private final Map<String, Operation> all = new LinkedHashMap<>();

  /**
   * Creates a catalogue.
   *
   * @param ids what binds an answer to its call
   * @param areas the operations of PortOne, in the order of the documentation
   * @param own what the library answers itself, beside {@link #HEALTH}
   */
  public Catalogue(AnswerIds ids, List<List<Operation>> areas, List<Operation> own) {
    for (List<Operation> area : areas) {
      for (Operation entry : area) {
        add(operations, entry.identifiedBy(ids));
      }
    }
    add(this.own, HEALTH);
    own.forEach(entry -> add(this.own, entry));
  }

  private void add(Map<String, Operation> table, Operation entry) {
    if (all.putIfAbsent(entry.action(), entry) != null) {
      throw new IllegalArgumentException("two operations are called " + entry.action());
    }
    table.put(entry.action(), entry);
  }

  /** Returns every operation of PortOne, in the order of the documentation. */
  public Collection<Operation> all() {
    return Collections.unmodifiableCollection(operations.values());
  }

  /** Returns the operations that this library answers itself. */
  public Collection<Operation> own() {
    return Collections.unmodifiableCollection(own.values());
  }

  /**
   * Returns the operation of an action, PortOne's or the library's own.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the nearest known one
   */
  public Operation require(String action) {
    Operation operation = all.get(action);
    if (operation == null) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "unknown action "
              + NearestName.quoted(action)
              + ActionHint.of(action, new ArrayList<>(all.values())));
    }
    return operation;
  }
}
