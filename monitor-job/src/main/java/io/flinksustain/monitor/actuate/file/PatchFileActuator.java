package io.flinksustain.monitor.actuate.file;

import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.actuate.deployment.Patching;
import io.flinksustain.monitor.actuate.deployment.Patching.Standing;
import io.flinksustain.monitor.actuate.deployment.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a command down as a diff and as a patch, for a merge request; a person, or a pipeline,
 * carries it out. The manifests themselves stay as they are.
 */
public final class PatchFileActuator implements Actuator {
  private final Path manifests;
  private final Path proposals;

  /**
   * An actuator between two directories.
   *
   * @param manifests that hold the FlinkDeployments, such as a checked-out repository
   * @param proposals where diffs and patches go; made when it is missing
   */
  public PatchFileActuator(Path manifests, Path proposals) {
    this.manifests = manifests;
    this.proposals = proposals;
  }

  @Override
  public String name() {
    return "patch-file";
  }

  @Override
  public Step look(Command command, Stage stage) {
    try {
      Manifest manifest = Manifest.find(manifests, command.job());
      return look(manifest, Patching.of(manifest.spec(), command.settings()), command, stage);
    } catch (Refusal e) {
      return e.step(stage);
    } catch (IOException e) {
      return Step.again("cannot read %s or write to %s: %s".formatted(manifests, proposals, e));
    }
  }

  private Step look(Manifest manifest, Patching patching, Command command, Stage stage)
      throws IOException {
    if (patching.standing() == Standing.SET) {
      String reason = manifest.file() + " says " + Words.values(command.settings()) + " already";
      return Step.inEffect(stage, reason, patching.found());
    }
    if (patching.standing() == Standing.ELSEWHERE) {
      String reason = manifest.file() + " is not as expected: ";
      return Step.refused(reason + patching.difference(command.settings()), patching.found());
    }
    if (stage == Stage.LATE) {
      return Step.tooLate(patching.found());
    }
    Path diff = write(command, Proposal.of(manifest, patching.patch()));
    return Step.end(
        Result.PROPOSED,
        "written down for a merge request: %s, and beside it the patch; apply it to %s with git apply"
            .formatted(diff, manifest.file()),
        patching.found());
  }

  private Path write(Command command, Proposal proposal) throws IOException {
    String name = command.id().replaceAll("[^A-Za-z0-9._-]", "_");
    Path diff = proposals.resolve(name + ".diff");
    Files.createDirectories(proposals);
    writeWhole(proposals.resolve(name + ".patch.json"), proposal.patch());
    writeWhole(diff, proposal.diff());
    return diff;
  }

  /** Never a half of it, for whoever waits for such files. */
  private static void writeWhole(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
