package io.flinksustain.window;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reports of one Flink job in one window, sorted by what they were taken from. */
final class JobReadings {
  private final String jobId;
  private final Map<String, List<Block>> blocks = new HashMap<>();
  private final Map<String, Vertex> vertices = new HashMap<>();
  private final Map<String, Entity> taskManagers = new TreeMap<>();
  private final Map<String, Entity> control = new TreeMap<>();
  private final Map<String, String> hosts = new TreeMap<>();
  private JobRef job;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  JobReadings(String jobId) {
    this.jobId = jobId;
  }

  void add(Report report) {
    if (report.ts() > last) {
      last = report.ts();
      job = report.job();
    }
    first = Math.min(first, report.ts());
    hosts.merge(report.process(), report.host(), (a, b) -> a.isEmpty() ? b : a);
    List<Block> own = blocks.computeIfAbsent(report.process(), process -> new ArrayList<>());
    for (Table table : report.tables()) {
      block(own, report.process(), table).add(report, table);
    }
  }

  /** Call after the last report was added. */
  void close() {
    blocks.values().forEach(own -> own.forEach(Block::close));
  }

  private Block block(List<Block> own, String process, Table table) {
    for (Block block : own) {
      if (block.fits(table)) {
        return block;
      }
    }
    Block block = new Block(table.shape());
    own.add(block);
    addLines(process, block);
    return block;
  }

  private void addLines(String process, Block block) {
    for (int row = 0; row < block.shape().rows(); row++) {
      Line line = new Line(block, row);
      switch (block.shape().scope()) {
        // An operator's signals belong to the vertex that it is chained into.
        case TASK, OPERATOR -> subtask(block.shape(), row).add(line);
        case TM -> process(taskManagers, "tm", process).add(line);
        case JM -> process(control, "jm", process).add(line);
        case JOB -> process(control, "job", "").add(line);
        case POD -> {
          // No signal of the catalogue has this scope.
        }
      }
    }
  }

  private Entity subtask(TableShape shape, int row) {
    String vertex = shape.vertices()[row];
    return vertices
        .computeIfAbsent(vertex, id -> new Vertex(id, jobId + "/task/" + id))
        .subtask(shape.subtasks()[row]);
  }

  private Entity process(Map<String, Entity> entities, String scope, String process) {
    return entities.computeIfAbsent(
        process, name -> new Entity(jobId + '/' + scope + '/' + name, 0));
  }

  /** The job as its latest report names it. */
  JobRef job() {
    return job;
  }

  long first() {
    return first;
  }

  /** In order of id. */
  List<Vertex> vertices() {
    List<Vertex> sorted = new ArrayList<>(vertices.values());
    sorted.sort(Comparator.comparing(Vertex::id));
    return sorted;
  }

  /** Task manager processes in order of id. */
  Map<String, Entity> taskManagers() {
    return taskManagers;
  }

  /** What the JobManager says about itself and the job. */
  Collection<Entity> control() {
    return control.values();
  }

  String host(String process) {
    return hosts.getOrDefault(process, "");
  }
}
