package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The parallelism of one vertex: its entry in {@code pipeline.jobvertex-parallelism-overrides}; the
 * entries of the other vertices stay. A vertex without an entry has the parallelism of the job.
 *
 * @param vertex id
 */
record VertexParallelism(String vertex) implements Place {
  private static final ConfigKey OVERRIDES = new ConfigKey(Overrides.KEY);

  @Override
  public String read(ObjectNode spec) {
    String own = overrides(spec).getOrDefault(vertex, "");
    return own.isEmpty() ? new JobParallelism().read(spec) : own;
  }

  @Override
  public ObjectNode patch(ObjectNode spec, String value) {
    Map<String, String> overrides = overrides(spec);
    if (value.isEmpty()) {
      overrides.remove(vertex);
    } else {
      overrides.put(vertex, value.strip());
    }
    return OVERRIDES.patch(spec, Overrides.text(overrides));
  }

  @Override
  public ValueForm form() {
    return ValueForm.WHOLE_NUMBER;
  }

  private static Map<String, String> overrides(ObjectNode spec) {
    return Overrides.parse(OVERRIDES.read(spec));
  }
}
