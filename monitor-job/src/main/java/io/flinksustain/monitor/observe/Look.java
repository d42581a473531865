package io.flinksustain.monitor.observe;

import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Looks once at one cluster; never called again before the last look is complete. */
interface Look {
  /**
   * What there is now.
   *
   * @param failing ids of targets that do not answer and may have moved
   * @param named the jobs as they were named last
   */
  CompletableFuture<ClusterView> at(Set<String> failing, List<JobRef> named);
}
