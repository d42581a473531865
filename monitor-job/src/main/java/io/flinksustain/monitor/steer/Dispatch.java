package io.flinksustain.monitor.steer;

import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Lane;
import io.flinksustain.steer.SteerInput;
import io.flinksustain.steer.Steering;
import io.flinksustain.steer.Step;
import io.flinksustain.steer.Vitals;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.MapState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what is heard of jobs, what people order and what is due to the lanes that it is for. */
final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final LaneSite site;
  private final Steering steering;
  private final StoredFleet lanes;
  private final MapState<String, Control> orders;
  private final KnownJobs jobs;

  /**
   * @param orders that stand, by their scope
   */
  Dispatch(LaneSite site, StoredFleet lanes, MapState<String, Control> orders, KnownJobs jobs) {
    this.site = site;
    this.steering = new Steering(site);
    this.lanes = lanes;
    this.orders = orders;
    this.jobs = jobs;
  }

  void hear(SteerInput input, long now, Consumer<Step> out) throws Exception {
    if (input.vitals() != null) {
      annotate(input);
    }
    Lane lane = enter(laneOf(input), now, out);
    take(step(lane, input, now), now, out);
  }

  /** What is advised is for the lane of the policy; a change is watched where it was begun. */
  private String laneOf(SteerInput input) {
    if (input.recommendation() != null) {
      return site.policy(input.recommendation().job()).lane();
    }
    JobRef job = input.outcome() != null ? input.outcome().job() : input.vitals().job();
    return site.fleet().watcher(job, site.policy(job));
  }

  /** A lane that is heard of for the first time carries out the orders that stand. */
  private Lane enter(String name, long now, Consumer<Step> out) throws Exception {
    if (!site.fleet().knows(name)) {
      for (Control order : StandingOrders.of(name, orders)) {
        take(steering.on(site.fleet().lane(name), order, now), now, out);
      }
    }
    return site.fleet().lane(name);
  }

  private Step step(Lane before, SteerInput input, long now) throws Exception {
    if (input.recommendation() != null) {
      return steering.on(before, input.recommendation(), now);
    }
    return input.outcome() != null
        ? steering.on(before, input.outcome(), now)
        : steering.on(before, learnt(input.vitals()), now);
  }

  private Vitals learnt(Vitals vitals) throws Exception {
    jobs.learn(vitals.job(), steering.learn(vitals));
    return vitals;
  }

  /** Annotations may narrow what is allowed; what is wrong with them is said once. */
  private void annotate(SteerInput input) throws Exception {
    JobRef job = input.vitals().job();
    if (jobs.annotate(job, input.annotations())) {
      site.policy(job).findings().forEach(finding -> LOG.warn("{}: {}", job.key(), finding));
    }
  }

  /** Each lane finds out itself whether an order is for it. */
  void order(Control order, long now, Consumer<Step> out) throws Exception {
    StandingOrders.keep(order, orders, now);
    for (String name : site.fleet().names(order)) {
      take(steering.on(site.fleet().lane(name), order, now), now, out);
    }
  }

  /** Asks the lanes again that are due. */
  void look(long now, Consumer<Step> out) throws Exception {
    for (String name : site.fleet().names()) {
      if (lanes.isDue(name, now)) {
        take(steering.onTimer(site.fleet().lane(name), now), now, out);
      }
    }
  }

  private void take(Step step, long now, Consumer<Step> out) throws Exception {
    // A lane that remembers anything is looked at as often as one in which something waits.
    lanes.take(step.lane(), Math.min(step.nextTimer(), now + Steering.LOOK_MS));
    jobs.remember(step.memories());
    out.accept(step);
  }
}
