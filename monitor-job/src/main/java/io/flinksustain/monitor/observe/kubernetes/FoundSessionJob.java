package io.flinksustain.monitor.observe.kubernetes;

import io.flinksustain.fact.Resource;

/**
 * A FlinkSessionJob that was found in a namespace.
 *
 * @param session name of the FlinkDeployment whose session cluster it runs on
 * @param jobId by which Flink knows it; empty until the operator has submitted it
 * @param resource what it says
 */
public record FoundSessionJob(String session, String jobId, Resource resource) {}
