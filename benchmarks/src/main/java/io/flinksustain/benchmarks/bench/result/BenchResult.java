package io.flinksustain.benchmarks.bench.result;

import java.util.List;
import java.util.Map;

/** Stub until the frame is merged. */
public record BenchResult(
    String name,
    Map<String, Figure> figures,
    Map<String, String> machine,
    Map<String, String> versions,
    Map<String, String> options,
    List<Long> seeds,
    int repeats) {}
