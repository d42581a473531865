package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The parallelism of the whole job: {@code spec.job.parallelism}. */
record JobParallelism() implements Place {
  private static final List<String> PLACE = List.of("job", "parallelism");

  @Override
  public String read(ObjectNode spec) {
    return ConfigKeys.at(spec, PLACE).asText("");
  }

  @Override
  public ObjectNode patch(ObjectNode spec, String value) {
    return MergePatch.set(
        PLACE,
        value.isEmpty() ? NullNode.instance : IntNode.valueOf(Integer.parseInt(value.strip())));
  }

  @Override
  public ValueForm form() {
    return ValueForm.WHOLE_NUMBER;
  }
}
