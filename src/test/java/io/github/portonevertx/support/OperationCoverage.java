package io.github.portonevertx.support;

import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.internal.api.Operation;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** The operations of a catalogue that arrived at a server and succeeded in any test. */
public final class OperationCoverage {
  private final Set<String> succeeded = new ConcurrentSkipListSet<>();
  private final Set<String> arrived = new ConcurrentSkipListSet<>();

  /** Returns a transport that records the calls that succeed. */
  public Transport recording(Transport transport) {
    return call -> transport.send(call).onSuccess(reply -> succeeded.add(call.action()));
  }

  /** Records an operation that arrived at the server, successful or not. */
  public void arrived(String operation) {
    arrived.add(operation);
  }

  /** Returns the operations of some groups that have not both arrived and succeeded. */
  public Set<String> missing(Catalogue catalogue, Collection<String> groups) {
    Set<String> missing = new TreeSet<>();
    catalogue.all().stream()
        .map(Operation::action)
        .filter(action -> groups.contains(group(action)))
        .filter(action -> !arrived.contains(action) || !succeeded.contains(action))
        .forEach(missing::add);
    return missing;
  }

  /** Returns the groups of a catalogue. */
  public static Set<String> groups(Catalogue catalogue) {
    Set<String> groups = new TreeSet<>();
    catalogue.all().forEach(operation -> groups.add(group(operation.action())));
    return groups;
  }

  private static String group(String action) {
    return action.substring(0, action.indexOf('.'));
  }
}
