package io.flinksustain.monitor.cli;

import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * What is wanted of a running platform.
 *
 * @param from since when, epoch milliseconds
 * @param jobs chooses from the keys of the jobs that anything was said of; none means all
 */
public record Stretch(long from, Function<SortedSet<String>, Set<String>> jobs) {}
