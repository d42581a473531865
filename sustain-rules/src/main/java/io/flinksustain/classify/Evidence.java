package io.flinksustain.classify;

/**
 * One number that a verdict rests on.
 *
 * @param feature its name as in rules, such as {@code busy.p95}
 * @param value in {@code unit}
 * @param unit ratio, count, records, bytes, s, or per-second forms of them
 */
public record Evidence(String feature, double value, String unit) {}
