package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.monitor.actuate.Refusal;
import java.util.List;

/**
 * The parallelism of the whole job: {@code spec.job.parallelism}. Where {@code
 * spec.taskManager.replicas} is set the operator computes the parallelism from that, and ours would
 * change nothing.
 */
record JobParallelism() implements Place {
  private static final List<String> PLACE = List.of("job", "parallelism");

  @Override
  public String read(ObjectNode spec) {
    return ConfigKeys.at(spec, PLACE).asText("");
  }

  @Override
  public ObjectNode patch(ObjectNode spec, String value) {
    if (spec.path("taskManager").hasNonNull("replicas")) {
      throw new Refusal(
          "spec.taskManager.replicas is set, and the operator computes the parallelism from it;"
              + " change the replicas by hand, or take them away");
    }
    return MergePatch.set(
        PLACE,
        value.isEmpty() ? NullNode.instance : IntNode.valueOf(Integer.parseInt(value.strip())));
  }

  @Override
  public ValueForm form() {
    return ValueForm.WHOLE_NUMBER;
  }
}
