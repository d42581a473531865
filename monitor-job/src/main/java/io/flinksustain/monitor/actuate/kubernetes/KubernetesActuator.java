package io.flinksustain.monitor.actuate.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.Answers;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.actuate.deployment.Decider;
import io.flinksustain.monitor.actuate.deployment.Decision;
import io.flinksustain.monitor.actuate.deployment.Deployment;
import io.flinksustain.monitor.actuate.deployment.Owners;
import io.flinksustain.monitor.kubernetes.Answer;
import io.flinksustain.monitor.kubernetes.Clients;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the FlinkDeployment of a job and waits until Flink's operator runs it that way. */
public final class KubernetesActuator implements Actuator {
  private static final Logger LOG = LoggerFactory.getLogger(KubernetesActuator.class);
  private static final String NAME = "kubernetes";

  private final Deployments deployments;
  private final Decider decider;
  private final boolean dryRun;

  /**
   * An actuator on the API server of this pod, or else of this user's kubeconfig.
   *
   * @param timeout of one request
   * @param controllers managers that hold the fields that they update
   * @param dryRun says what it would send and sends nothing
   */
  public static KubernetesActuator here(Duration timeout, Set<String> controllers, boolean dryRun) {
    return new KubernetesActuator(Clients.here(timeout), controllers, dryRun);
  }

  /** An actuator that closes its client. */
  KubernetesActuator(KubernetesClient client, Set<String> controllers, boolean dryRun) {
    this.deployments = new Deployments(client);
    this.decider = new Decider(new Owners(Deployments.MANAGER, controllers));
    this.dryRun = dryRun;
  }

  @Override
  public String name() {
    return dryRun ? NAME + "-dry-run" : NAME;
  }

  @Override
  public Step look(Command command, Stage stage) {
    try {
      JsonNode found = deployments.get(command.job());
      if (found == null) {
        throw new Refusal("there is no " + Deployments.words(command.job()));
      }
      return carryOut(found, command, decider.decide(new Deployment(found), command, stage));
    } catch (Refusal e) {
      return e.step(stage);
    } catch (KubernetesClientException e) {
      return Answers.step(e.getCode(), Deployments.words(command.job()), Answer.words(e), stage);
    }
  }

  private Step carryOut(JsonNode found, Command command, Decision decision) {
    if (decision.patch() == null) {
      return decision.step();
    }
    if (dryRun) {
      String what =
          "dry run, nothing was sent; would patch %s with %s"
              .formatted(Deployments.words(command.job()), decision.patch());
      return Step.end(Result.PROPOSED, what, decision.step().found());
    }
    deployments.patch(command.job(), decision.patch());
    tell(found, command, decision.step());
    return decision.step();
  }

  /** Whether the patch was accepted does not depend on whether it could be told. */
  private void tell(JsonNode found, Command command, Step step) {
    try {
      deployments.create(Notices.of(found, command, step, Instant.now()));
    } catch (KubernetesClientException e) {
      LOG.warn("No event could be written about {}: {}", command.id(), Answer.words(e));
    }
  }

  @Override
  public void close() {
    deployments.client().close();
  }
}
