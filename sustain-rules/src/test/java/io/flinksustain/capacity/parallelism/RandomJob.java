package io.flinksustain.capacity.parallelism;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A job of any shape, with several sources and with diamonds, of which everything is known: what
 * goes over each link, and what one subtask can do.
 *
 * <p>Every vertex that several feed is fed by such as feed nothing else, so that counters tell all.
 */
public final class RandomJob {
  private final Random random;
  private final Map<String, Double> in = new HashMap<>();
  private final Map<String, Integer> parallelism = new HashMap<>();
  private final Map<String, Double> costs = new HashMap<>();
  private final List<String> sources = new ArrayList<>();
  private final List<String[]> edges = new ArrayList<>();
  private final List<String> order = new ArrayList<>();

  public RandomJob(long seed) {
    random = new Random(seed);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String source = add(100 + random.nextInt(10_000));
      sources.add(source);
    }
    List<String> open = new ArrayList<>(sources);
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      grow(open);
    }
  }

  private void grow(List<String> open) {
    String from = open.remove(random.nextInt(open.size()));
    switch (random.nextInt(3)) {
      case 0 -> open.add(feed(from));
      case 1 -> diamond(from, open);
      default -> {
        if (!open.isEmpty()) {
          open.add(join(from, open.remove(0)));
        } else {
          open.add(feed(from));
        }
      }
    }
  }

  private void diamond(String from, List<String> open) {
    open.add(join(feed(from), feed(from)));
  }

  private String feed(String from) {
    String to = add(in.get(from) * (0.1 + random.nextDouble()));
    edges.add(new String[] {from, to});
    return to;
  }

  private String join(String one, String other) {
    String to = add(in.get(one) * 0.5 + in.get(other) * 0.8);
    edges.add(new String[] {one, to});
    edges.add(new String[] {other, to});
    return to;
  }

  private String add(double rate) {
    String id = "v" + order.size();
    order.add(id);
    in.put(id, rate);
    parallelism.put(id, 1 + random.nextInt(16));
    // So that it is busy between 10 % and 95 %.
    costs.put(id, (0.1 + 0.85 * random.nextDouble()) * parallelism.get(id) / rate);
    return id;
  }

  public List<String> sources() {
    return sources;
  }

  public List<String> order() {
    return order;
  }

  public int parallelism(String id) {
    return parallelism.get(id);
  }

  /** Busy share at the present load. */
  public double busy(String id) {
    return costs.get(id) * in.get(id) / parallelism.get(id);
  }

  /** A window in which every source reads so many times as much as before. */
  public Jobs at(double load) {
    Jobs job = new Jobs();
    order.forEach(id -> job.vertex(id, parallelism(id)));
    edges.forEach(edge -> job.edge(edge[0], edge[1]));
    double threads = 0;
    for (String id : order) {
      double busy = Math.min(1, busy(id) * load);
      job.load(id, in.get(id) * load, out(id) * load, busy);
      threads += busy * parallelism(id);
    }
    sources.forEach(
        id ->
            job.set(id, Signal.PENDING_RECORDS, Statistic.MEAN, 0)
                .set(id, Signal.PENDING_RECORDS, Statistic.LAST, 0)
                .set(id, Signal.PENDING_RECORDS, Statistic.COUNT, 6));
    return job.cores(threads);
  }

  /** To a join goes what its share of it is; to anything else what that takes in. */
  private double out(String id) {
    double out = 0;
    for (String[] edge : edges) {
      if (edge[0].equals(id)) {
        out += share(edge);
      }
    }
    return out;
  }

  private double share(String[] edge) {
    List<String[]> into = edges.stream().filter(e -> e[1].equals(edge[1])).toList();
    if (into.size() == 1) {
      return in.get(edge[1]);
    }
    return in.get(edge[0]) * (into.get(0) == edge ? 0.5 : 0.8);
  }
}
