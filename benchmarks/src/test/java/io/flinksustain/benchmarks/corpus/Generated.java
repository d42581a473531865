package io.flinksustain.benchmarks.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.benchmarks.corpus.label.Labels;
import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import io.flinksustain.benchmarks.fleet.Ill;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.Json;
import io.flinksustain.wire.ReportJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A labelled run of one generated job: ten minutes well, then twenty ill. */
public final class Generated {
  private static final long START = 1_767_225_600_000L;
  private static final Duration CLEAN = Duration.ofMinutes(10);
  private static final int TICKS = 180;
  private static final int VERTICES = 6;

  private final Fleet fleet;
  private final Ill ill;
  private final ObjectNode label = Json.mapper().createObjectNode();

  private Generated(Ill ill, long seed) {
    this.ill = ill;
    FleetSpec spec =
        new FleetSpec(
            1,
            VERTICES,
            4,
            2,
            FleetSpec.ofJobs(1).signals(),
            Duration.ofSeconds(10),
            seed,
            ill == null ? 0 : 1,
            ill == null ? List.of() : List.of(ill),
            CLEAN,
            CLEAN);
    fleet = new Fleet(spec, START);
    describe();
  }

  /** A run of a job that falls ill. */
  public static Generated ill(Ill ill, long seed) {
    return new Generated(ill, seed);
  }

  /** A run of a job that stays well. */
  public static Generated quiet(long seed) {
    return new Generated(null, seed);
  }

  /** With another value in the label. */
  public Generated with(String field, String value) {
    label.put(field, value);
    return this;
  }

  /** With another value in the label. */
  public Generated with(String field, boolean value) {
    label.put(field, value);
    return this;
  }

  /** With one more entry in a list of the label. */
  public Generated plus(String field, String value) {
    label.withArray(field).add(value);
    return this;
  }

  /** Writes the folder of the run, which is named so, and gives it. */
  public Path write(Path corpus, String name) throws IOException {
    Path folder = Files.createDirectories(corpus.resolve(name));
    label.put("run", name);
    Files.writeString(folder.resolve("label.json"), label.toString());
    Files.writeString(folder.resolve("sustain.yaml"), "classify.settle: 0 s\n");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("recording.jsonl.gz")))) {
      for (Fact fact : fleet.facts(START)) {
        line(out, FactJson.write(fact));
      }
      for (long tick = 0; tick < TICKS; tick++) {
        for (int slot = 0; slot < fleet.slots(); slot++) {
          line(out, ReportJson.write(List.of(fleet.report(tick, slot))));
        }
      }
    }
    return folder;
  }

  private static void line(OutputStream out, byte[] json) throws IOException {
    out.write(json);
    out.write('\n');
  }

  private void describe() {
    label.put("v", 1).put("shape", "chain").put("scenario", scenario());
    label.put("class", ill == null ? "healthy" : ill.cause());
    label.put("job", fleet.jobs().get(0).deployment()).put("vertex", vertex()).put("subtask", -1);
    label.put("onset", ill == null ? 0 : START + CLEAN.toMillis()).put("end", 0);
    label.put("intensity", "as generated").put("proven", true).put("contaminated", false);
    label.put("seed", 1).set("effect", Json.mapper().valueToTree(Labels.EFFECT));
    label.set("pressure", Json.mapper().valueToTree(Labels.PRESSURE));
    label.putArray("secondary");
    label.putArray("right_actions");
    label.putArray("forbidden_actions");
    label.putArray("others");
    label.put("seed", fleet.spec().seed());
  }

  private String scenario() {
    return ill == null ? "quiet" : ill.cause();
  }

  private String vertex() {
    List<Topology.Vertex> vertices = fleet.facts(START).get(0).topology().vertices();
    if (ill == Ill.SLOW_SINK) {
      return vertices.get(VERTICES - 1).name();
    }
    boolean middle = ill == Ill.CPU_BOUND || ill == Ill.HOT_SUBTASK;
    return middle ? vertices.get(VERTICES / 2).name() : "";
  }
}
