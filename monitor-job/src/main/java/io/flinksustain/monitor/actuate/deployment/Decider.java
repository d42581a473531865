package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.fact.Autoscaler;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.actuate.deployment.Patching.Standing;
import io.flinksustain.monitor.actuate.deployment.Status.State;
import java.util.List;
import java.util.Optional;

/**
 * Decides from one look at a FlinkDeployment what a command asks for now.
 *
 * <p>The id of the command is written beside its values, in an annotation: so the deployment itself
 * tells that a command was begun, whatever is remembered elsewhere.
 *
 * @param owners who else may hold a field
 */
public record Decider(Owners owners) {

  /**
   * The decision about one look.
   *
   * @throws Refusal when the command cannot be carried out
   */
  public Decision decide(Deployment deployment, Command command, Stage known) {
    boolean begun = deployment.annotation(Deployment.COMMAND).equals(command.id());
    Stage stage = begun ? Stage.BEGUN : known;
    Patching patching = Patching.of(deployment.spec(), command.settings());
    return switch (patching.standing()) {
      case SET -> set(deployment, command, patching, stage);
      case EXPECTED -> expected(deployment, command, patching, stage);
      case ELSEWHERE -> Decision.only(elsewhere(command, patching, stage));
    };
  }

  private static Decision set(
      Deployment deployment, Command command, Patching patching, Stage stage) {
    Status status = Status.of(deployment);
    List<Setting> settings = command.settings();
    if (status.state() == State.STEADY
        && Patching.standing(deployment.lastReconciledSpec(), settings) == Standing.SET) {
      String reason = "the job runs with " + Words.values(settings);
      return Decision.only(Step.inEffect(stage, reason, patching.found()));
    }
    if (status.state() == State.ROLLED_BACK && stage == Stage.BEGUN) {
      return takenBack(deployment, command, status);
    }
    if (status.state() == State.BROKEN || status.state() == State.ROLLED_BACK) {
      String reason = "the values are set and the job does not run with them: " + status.words();
      return Decision.only(Step.broken(stage, reason, patching.found()));
    }
    return Decision.only(Step.watch("waiting for the operator: " + status.words(), List.of()));
  }

  /**
   * The operator leaves the bad values in the spec; only what it calls stable has the good ones.
   */
  private static Decision takenBack(Deployment deployment, Command command, Status status) {
    List<Setting> back = back(deployment.lastStableSpec(), command.settings());
    Step step =
        Step.end(
            Result.FAILED,
            "the operator rolled the deployment back, and %s was written back into its spec: %s"
                .formatted(Words.values(back), status.words()),
            List.of());
    ObjectNode patch = Patching.of(deployment.spec(), back).patch();
    return new Decision(envelope(deployment, patch), step);
  }

  private static List<Setting> back(ObjectNode stable, List<Setting> settings) {
    List<Setting> before = stable.isEmpty() ? settings : Patching.of(stable, settings).found();
    return before.stream().map(Setting::reversed).toList();
  }

  private Decision expected(
      Deployment deployment, Command command, Patching patching, Stage stage) {
    if (stage == Stage.BEGUN) {
      String reason = "the values were set and somebody else has taken them back since";
      return Decision.only(Step.end(Result.FAILED, reason, patching.found()));
    }
    if (stage == Stage.LATE) {
      return Decision.only(Step.tooLate(patching.found()));
    }
    requireFree(deployment, command, patching);
    return notReady(deployment, command, patching)
        .map(Decision::only)
        .orElseGet(() -> send(deployment, command, patching));
  }

  private void requireFree(Deployment deployment, Command command, Patching patching) {
    if (!deployment.isApplication()) {
      throw new Refusal(
          "the deployment is a session cluster, and what is changed here would hit all of its jobs;"
              + " change it by hand",
          patching.found());
    }
    if (isAutoscaled(deployment, command)) {
      throw new Refusal(
          "Flink's autoscaler owns this job and would put its own value back; leave it to one of"
              + " the two (job.autoscaler.enabled)",
          patching.found());
    }
    Optional<String> owner = owners.of(deployment, MergePatch.places(patching.patch()));
    if (owner.isPresent()) {
      throw new Refusal(
          ("'%s' manages this field and would put its own value back; change it where that one"
                  + " takes it from, for which the patch-file actuator writes a patch")
              .formatted(owner.get()),
          patching.found());
    }
  }

  private static boolean isAutoscaled(Deployment deployment, Command command) {
    Autoscaler autoscaler = Autoscaler.of(key -> ConfigKeys.read(deployment.spec(), key));
    return command.settings().stream()
        .map(Setting::knob)
        .anyMatch(
            knob ->
                (autoscaler.scales() && knob.startsWith("parallelism"))
                    || (autoscaler.tunes() && knob.startsWith("taskmanager.memory.")));
  }

  /** What must come to rest first. The way back waits for nothing. */
  private static Optional<Step> notReady(
      Deployment deployment, Command command, Patching patching) {
    if (command.action() == Action.ROLL_BACK) {
      return Optional.empty();
    }
    Status status = Status.of(deployment);
    if (deployment.isSuspended() || status.state() == State.BROKEN) {
      return Optional.of(Step.refused("the job does not run: " + status.words(), patching.found()));
    }
    return status.state() == State.STEADY
        ? Optional.empty()
        : Optional.of(Step.again("the deployment is busy: " + status.words()));
  }

  private static Decision send(Deployment deployment, Command command, Patching patching) {
    ObjectNode spec = deployment.spec();
    ObjectNode kept = Deployment.object(Deployment.read(deployment.annotation(Deployment.UNDO)));
    boolean back =
        command.action() == Action.ROLL_BACK
            && deployment.annotation(Deployment.CHANGE).equals(command.change());
    ObjectNode patch =
        back ? Undo.orElse(patching.patch(), kept, spec, command.settings()) : patching.patch();
    ObjectNode whole = envelope(deployment, patch);
    ObjectNode notes = whole.withObject("/metadata").putObject("annotations");
    notes.put(Deployment.COMMAND, command.id()).put(Deployment.CHANGE, command.change());
    if (command.action() == Action.APPLY) {
      notes.put(Deployment.UNDO, MergePatch.undo(spec, patch).toString());
    } else {
      notes.putNull(Deployment.UNDO);
    }
    String reason = "sent to the operator: " + Words.values(command.settings());
    return new Decision(whole, Step.watch(reason, patching.found()));
  }

  /** With the version that was read, so that a change by anybody else in between is a conflict. */
  private static ObjectNode envelope(Deployment deployment, ObjectNode specPatch) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("metadata").put("resourceVersion", deployment.resourceVersion());
    patch.set("spec", specPatch);
    return patch;
  }

  private static Step elsewhere(Command command, Patching patching, Stage stage) {
    String difference = patching.difference(command.settings());
    String reason =
        stage == Stage.BEGUN
            ? "somebody else changed it since: " + difference
            : "not as expected: " + difference + "; nothing was changed";
    return Step.broken(stage, reason, patching.found());
  }
}
