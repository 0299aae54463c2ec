package io.github.portonevertx.chaos;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The verticles of a run, which are replaced under load. */
public final class Deployments {
  private final int instances;
  private final Supplier<? extends Deployable> verticles;
  private final List<Deployment> all = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private int changing;

  /** A change of the deployments, with the times of its start and end. */
  private static final class Change {
    private final long begun = System.nanoTime();
    private long ended = Long.MAX_VALUE;
  }

  /** A deployment with the times of its start and end. */
  private static final class Deployment {
    private final Vertx vertx;
    private final String id;
    private final long begun = System.nanoTime();
    private long durationNanos = -1;

    Deployment(Vertx vertx, String id) {
      this.vertx = vertx;
      this.id = id;
    }

    boolean isRunning() {
      return durationNanos < 0;
    }

    void end() {
      durationNanos = System.nanoTime() - begun;
    }
  }

  /**
   * Creates deployments of one kind of verticle.
   *
   * @param instances the number of instances of each deployment
   */
  public Deployments(int instances, Supplier<? extends Deployable> verticles) {
    this.instances = instances;
    this.verticles = verticles;
  }

  /** Deploys the verticle on a node. */
  public Future<Void> deploy(Vertx vertx) {
    return vertx
        .deployVerticle(verticles, new DeploymentOptions().setInstances(instances))
        .onSuccess(id -> all.add(new Deployment(vertx, id)))
        .mapEmpty();
  }

  /** Undeploys the oldest running deployment of a node. */
  public Future<Void> undeploy(Vertx vertx) {
    Deployment oldest =
        all.stream().filter(d -> d.isRunning() && d.vertx == vertx).findFirst().orElseThrow();
    oldest.end();
    return vertx.undeploy(oldest.id);
  }

  /**
   * Replaces the verticle of a node.
   *
   * @param rolling whether the new one is deployed before the old one is undeployed
   */
  public Future<Void> redeploy(Vertx vertx, boolean rolling) {
    return change(
        () ->
            rolling
                ? deploy(vertx).compose(v -> undeploy(vertx))
                : undeploy(vertx).compose(v -> deploy(vertx)));
  }

  /** Makes a change of the deployments, after which another client may take the calls. */
  public Future<Void> change(Supplier<Future<Void>> steps) {
    Change change = new Change();
    changes.add(change);
    changing++;
    return steps
        .get()
        .onComplete(
            done -> {
              change.ended = System.nanoTime();
              changing--;
            });
  }

  /** Returns whether the deployments were changed between two times of the monotonic clock. */
  public boolean isChangedWithin(long fromNanos, long toNanos) {
    return changes.stream()
        .anyMatch(change -> change.begun - toNanos < 0 && change.ended - fromNanos > 0);
  }

  /** Ends the deployments of a node that is closed. */
  public void endAll(Vertx vertx) {
    all.stream().filter(d -> d.isRunning() && d.vertx == vertx).forEach(Deployment::end);
  }

  /** Returns the number of instances that were deployed. */
  int instancesDeployed() {
    return all.size() * instances;
  }

  /**
   * Returns the number of the period in which the same verticle takes all calls; -1 during a
   * change.
   */
  public int period() {
    return changing == 0 ? changes.size() : -1;
  }

  /**
   * Returns the maximum number of token requests that may have arrived. An instance sends one when
   * it starts; one every 5 s after a 401; one every 10 s for an impossible lifetime, as after a
   * clock change; and one more after a failed attempt, caused by a planned fault or by a network
   * failure, which can affect one attempt of each instance.
   */
  public long mostTokenRequests(long faultsMet, long breakdowns) {
    long causes = faultsMet + breakdowns * 2 * instances;
    for (Deployment deployment : all) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(deployment.durationNanos);
      causes += (3 + seconds / 5 + seconds / 10) * instances;
    }
    return causes;
  }
}
