package io.flinksustain.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.advise.Tried;
import io.flinksustain.report.JobRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was advised and tried of the jobs of a lane, while one input is worked in. */
final class Recall {
  private final Site site;
  private final long now;
  private final List<Recommendation> said = new ArrayList<>();
  private final Map<String, AdviceMemory> memories = new HashMap<>();

  Recall(Site site, long now) {
    this.site = site;
    this.now = now;
  }

  /** What the adviser says, unless the same was in vain; that or a withdrawal is said on. */
  Optional<Recommendation> hear(Recommendation word) {
    return remember(word.job(), memory(word.job()).heard(word));
  }

  /** Remembers a change that ended in vain; whether what stood is withdrawn because of that. */
  boolean failed(Change change) {
    Tried tried = new Tried(change.recommendation().attempt(), change.reason(), now);
    return remember(change.job(), memory(change.job()).failed(tried)).isPresent();
  }

  private AdviceMemory memory(JobRef job) {
    AdviceMemory changed = memories.get(job.key());
    return changed == null ? site.memory(job) : changed;
  }

  private Optional<Recommendation> remember(JobRef job, AdviceMemory.Step step) {
    memories.put(job.key(), step.memory());
    step.said().ifPresent(said::add);
    return step.said();
  }

  /** In this order. */
  List<Recommendation> said() {
    return List.copyOf(said);
  }

  /** Those that changed, by key of the job. */
  Map<String, AdviceMemory> memories() {
    return Map.copyOf(memories);
  }
}
