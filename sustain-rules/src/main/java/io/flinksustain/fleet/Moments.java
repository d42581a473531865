package io.flinksustain.fleet;

import java.util.ArrayList;
import java.util.List;

/**
 * The windows of one job in order of time, {@link #MOST} at most: where there are more, neighbours
 * become one, so that what is kept of a job does not grow with the time.
 *
 * <p>A chart shows no more than half as many. Windows 0 to 480 become 0-1, 2-3 and so on up to 480;
 * those that come after them stay single until there are too many again. 100,000 windows end in
 * pieces of 512.
 */
final class Moments {
  static final int MOST = 2 * FleetRecord.MOST_POINTS;

  private List<Moment> all = new ArrayList<>();
  private long stepMs;

  void add(Moment moment) {
    if (all.isEmpty()) {
      stepMs = Math.max(1, moment.end() - moment.start());
    }
    all.add(moment);
    if (all.size() > MOST) {
      all = merged();
      widen();
    }
  }

  /** Only where the single ones of late were not what filled it. */
  private void widen() {
    if (all.size() > MOST / 2 + 1) {
      stepMs *= 2;
      all = merged();
    }
  }

  List<Moment> all() {
    return all;
  }

  private List<Moment> merged() {
    List<Moment> fewer = new ArrayList<>();
    List<Moment> same = new ArrayList<>();
    for (Moment moment : all) {
      if (!same.isEmpty() && slot(moment) != slot(same.get(0))) {
        fewer.add(one(same));
        same.clear();
      }
      same.add(moment);
    }
    fewer.add(one(same));
    return fewer;
  }

  /** The first one ends a whole step after its start, since the points of a chart hang on it. */
  private Moment one(List<Moment> same) {
    long start = all.get(0).start() + slot(same.get(0)) * stepMs;
    return Moment.of(same, start, start + stepMs);
  }

  private long slot(Moment moment) {
    return (moment.start() - all.get(0).start()) / stepMs;
  }
}
