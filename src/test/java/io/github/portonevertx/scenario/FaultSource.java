package io.github.portonevertx.scenario;

import io.github.portonevertx.testkit.Fault;
import java.util.SplittableRandom;

/** A kind of fault, which a schedule plans and counts by its name. */
public interface FaultSource {
  /** Returns its name, unique among the kinds of a schedule. */
  String name();

  /** Returns the fault to plan; only for kinds that affect one request. */
  Fault fault(SplittableRandom random);
}
