package io.flinksustain.steer;

import io.flinksustain.classify.Evidence;
import java.util.List;

/**
 * A verdict with what it rests on.
 *
 * @param verdict pass, fail or inconclusive
 * @param reason one sentence
 * @param numbers before and after
 */
public record Finding(Verdict verdict, String reason, List<Evidence> numbers) {}
