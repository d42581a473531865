package io.flinksustain.benchmarks.watched;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What a watched job looks like: a source, operators and a sink, none of them chained.
 *
 * @param query the operators are those of a query of Nexmark, by their names there; absent when
 *     they stand in a row
 * @param source where records come from
 * @param operators between source and sink, in order
 * @param sink where records go
 * @param parallelism of every vertex that names none
 * @param checkpointInterval how often it is checkpointed
 */
public record JobShape(
    Query query,
    SourceShape source,
    List<OperatorShape> operators,
    SinkShape sink,
    Integer parallelism,
    Duration checkpointInterval) {
  public JobShape {
    Checks.present(source, "source");
    operators = operators == null ? List.of() : List.copyOf(operators);
    Checks.present(sink, "sink");
    parallelism = parallelism == null ? 1 : parallelism;
    Checks.that(parallelism > 0, "parallelism must be above 0, not %s", parallelism);
    checkpointInterval = checkpointInterval == null ? Duration.ofSeconds(10) : checkpointInterval;
    List<String> names = names(source, operators, sink);
    checkQuery(query, source, names);
    Checks.that(
        new HashSet<>(names).size() == names.size(), "two vertices share a name in %s", names);
  }

  /** The query whose operators these are, and no others. */
  private static void checkQuery(Query query, SourceShape source, List<String> names) {
    if (query != null) {
      List<String> given = names.subList(1, names.size() - 1);
      Checks.that(
          given.equals(query.operators()),
          "the operators of %s are %s, not %s",
          query,
          query.operators(),
          given);
      Checks.that(source.partitions() == null, "a query generates its events itself");
    }
  }

  /** The same job as another program: the name of its first operator says which release it is. */
  public JobShape release(int number) {
    List<OperatorShape> renamed = new ArrayList<>(operators);
    renamed.set(0, renamed.get(0).named(renamed.get(0).name() + "-" + number));
    return new JobShape(query, source, renamed, sink, parallelism, checkpointInterval);
  }

  /** Names of all vertices, source first. */
  public List<String> vertices() {
    return names(source, operators, sink);
  }

  /** The parallelism of a vertex that asks for {@code own}, or for nothing. */
  public int parallelismOf(Integer own) {
    return own == null ? parallelism : own;
  }

  /** The slots that the job takes: with slot sharing, its widest vertex. */
  public int slots() {
    int widest = Math.max(parallelismOf(source.parallelism()), parallelismOf(sink.parallelism()));
    for (OperatorShape operator : operators) {
      widest = Math.max(widest, parallelismOf(operator.parallelism()));
    }
    return widest;
  }

  private static List<String> names(
      SourceShape source, List<OperatorShape> operators, SinkShape sink) {
    List<String> names = new ArrayList<>(List.of(source.name()));
    operators.forEach(operator -> names.add(operator.name()));
    names.add(sink.name());
    return names;
  }
}
