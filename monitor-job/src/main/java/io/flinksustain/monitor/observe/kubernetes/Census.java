package io.flinksustain.monitor.observe.kubernetes;

import java.util.List;
import java.util.Map;

/**
 * All FlinkDeployments of a namespace at one instant, and the FlinkSessionJobs where there is a
 * session.
 *
 * @param deployments those that can be made sense of
 * @param malformed why the others cannot, by name
 * @param podsProblem why nothing is known of the pods; empty when it is
 * @param sessionJobs of all sessions
 * @param sessionJobsProblem why nothing is known of these; empty when it is
 */
public record Census(
    List<FoundDeployment> deployments,
    Map<String, String> malformed,
    String podsProblem,
    List<FoundSessionJob> sessionJobs,
    String sessionJobsProblem) {}
