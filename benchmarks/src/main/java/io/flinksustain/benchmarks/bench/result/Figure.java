package io.flinksustain.benchmarks.bench.result;

/** Stub until the frame is merged. */
public record Figure(double median, double min, double max, String unit, Double target) {}
