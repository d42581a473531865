package io.flinksustain.classify.engine;

import io.flinksustain.classify.Claim;

/**
 * What is remembered of a job's diagnosis.
 *
 * @param last what the last diagnosis said
 * @param since start of the first window of that state, epoch milliseconds
 * @param calm complete windows in a row, inside all bands and without a symptom
 * @param calmSince start of the first of them, epoch milliseconds
 * @param doubt how much speaks against an earlier healthy verdict: 2 for each window that was not
 *     complete or not wholly judged, 1 for each outside of the bands, since the last calm one
 * @param held the symptom that is not named as the cause yet
 */
public record VerdictState(Claim last, long since, int calm, long calmSince, int doubt, Held held) {
  /** Nothing remembered. */
  public static final VerdictState NONE = new VerdictState(Claim.NONE, 0, 0, 0, 0, Held.NONE);

  VerdictState holding(Held symptom) {
    return new VerdictState(last, since, calm, calmSince, doubt, symptom);
  }
}
