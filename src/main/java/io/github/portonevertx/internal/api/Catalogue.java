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
 * The operations of one API: the single source for validation, encoding, documentation and tests.
 */
public final class Catalogue {
  /**
   * The operation that returns the health of a client. Every client answers it without a request to
   * PortOne.
   */
  public static final Operation HEALTH =
      Operation.own(
              "health",
              "Health",
              "the state of the client or verticle, without a request to PortOne")
          .inKorean("클라이언트나 버티클의 상태. 포트원에 묻지 않음");

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Operation> own = new LinkedHashMap<>();
  private final Map<String, Operation> all = new LinkedHashMap<>();

  /**
   * Creates a catalogue.
   *
   * @param ids the ids that relate an answer to its call
   * @param areas the operations of PortOne, in the order of the documentation
   * @param own the operations that the library answers itself, besides {@link #HEALTH}
   */
  public Catalogue(AnswerIds ids, List<List<Operation>> areas, List<Operation> own) {
    for (List<Operation> area : areas) {
      for (Operation entry : area) {
        add(operations, entry.identifiedBy(ids));
      }
    }
    add(this.own, HEALTH);
    for (Operation entry : own) {
      add(this.own, entry);
    }
  }

  private void add(Map<String, Operation> table, Operation entry) {
    if (all.putIfAbsent(entry.action(), entry) != null) {
      throw new IllegalArgumentException("two operations are called " + entry.action());
    }
    table.put(entry.action(), entry);
  }

  /** Returns all operations of PortOne, in the order of the documentation. */
  public Collection<Operation> all() {
    return Collections.unmodifiableCollection(operations.values());
  }

  /** Returns the operations that this library answers itself. */
  public Collection<Operation> own() {
    return Collections.unmodifiableCollection(own.values());
  }

  /**
   * Returns the operation of an action, either PortOne's or one that the library answers itself.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the nearest known
   *     action, when there is no such operation
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
