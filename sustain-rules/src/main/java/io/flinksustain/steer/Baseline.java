package io.flinksustain.steer;

import io.flinksustain.advise.Conditions;
import io.flinksustain.report.JobRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a job is like without a change in flight, load by load, and its latest window.
 *
 * <p>A window joins the band whose load is within 10 % of its own, or begins one; of {@link #BANDS}
 * bands the one that was not seen for longest makes room. A comparison takes the nearest band
 * within 20 % that enough windows tell of. Windows that are not complete or not calm teach nothing.
 *
 * @param slots that the job had; another number makes all bands void
 * @param since when the first band began, epoch milliseconds; 0 while there is none
 * @param bands in no order
 * @param last window; null while there was none
 */
public record Baseline(int slots, long since, List<Band> bands, Vitals last) {
  /** Nothing heard yet. */
  public static final Baseline UNKNOWN = new Baseline(0, 0, List.of(), null);

  static final int BANDS = 24;
  private static final double SAME_BAND = 0.1;

  /** After one more window of the job; one that is not later than the last changes nothing. */
  public Baseline with(Vitals now) {
    if (last != null && now.end() <= last.end()) {
      return this;
    }
    Baseline valid = now.slots() == slots || now.slots() == 0 ? this : fresh(now);
    return now.complete() && now.calm() ? valid.taught(now) : valid.seen(now);
  }

  private static Baseline fresh(Vitals now) {
    return new Baseline(now.slots(), 0, List.of(), now);
  }

  private Baseline seen(Vitals now) {
    return new Baseline(slots, since, bands, now);
  }

  private Baseline taught(Vitals now) {
    List<Band> next = new ArrayList<>(bands);
    Optional<Band> known = nearest(now.figures().load(), SAME_BAND, 1);
    known.ifPresent(next::remove);
    next.add(known.map(band -> band.with(now)).orElseGet(() -> first(now)));
    if (next.size() > BANDS) {
      next.remove(next.stream().min(Comparator.comparingLong(Band::at)).orElseThrow());
    }
    return new Baseline(slots, since == 0 ? now.start() : since, List.copyOf(next), now);
  }

  private static Band first(Vitals now) {
    return new Band(now.figures(), 1, now.end());
  }

  /**
   * What the job is like at a load, when at least so many windows tell. A band of fewer does not
   * stand before one that is a little further away: an odd window would hide all that is known.
   */
  public Optional<Figures> at(double load, int windows) {
    return nearest(load, Conditions.SAME_LOAD, windows).map(Band::mean);
  }

  /** What the job is like at the least load above one, when at least so many windows tell. */
  Optional<Figures> above(double load, int windows) {
    return bands.stream()
        .filter(band -> band.windows() >= windows && band.mean().load() > load)
        .min(Comparator.comparingDouble(band -> band.mean().load()))
        .map(Band::mean);
  }

  private Optional<Band> nearest(double load, double within, int windows) {
    return bands.stream()
        .filter(band -> band.windows() >= windows && band.mean().distance(load) <= within)
        .min(Comparator.comparingDouble(band -> band.mean().distance(load)));
  }

  /** The same job, forgotten: what was known is of before a change. */
  Baseline forgotten() {
    return new Baseline(slots, 0, List.of(), last);
  }

  /** The job as it was heard of last. */
  JobRef job() {
    return last.job();
  }
}
