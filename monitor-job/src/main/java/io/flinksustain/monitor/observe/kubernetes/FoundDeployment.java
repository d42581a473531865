package io.flinksustain.monitor.observe.kubernetes;

import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;

/**
 * A FlinkDeployment that was found in a namespace.
 *
 * @param name of the deployment
 * @param application whether it is the deployment of one job; else of a session, whose jobs are not
 *     its own
 * @param resource what it says
 * @param pods of it; null when they could not be looked at
 */
public record FoundDeployment(String name, boolean application, Resource resource, Pods pods) {}
