package io.flinksustain.codec;

import io.flinksustain.steer.Autoscaled;
import io.flinksustain.steer.Band;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.Figure;
import io.flinksustain.steer.Figures;
import io.flinksustain.steer.Harm;
import io.flinksustain.steer.Observation;
import io.flinksustain.steer.Trial;
import io.flinksustain.steer.Vitals;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of jobs that may be changed, and of the one that is.
 *
 * <p>Where it says {@code told} it is whether what Kubernetes tells of pods is written, too: which
 * has no node, and when one was killed. Earlier versions of all codecs did not know of that.
 */
final class VitalsBlocks {
  private static final Figure[] FIGURES = Figure.values();
  private static final Autoscaled[] AUTOSCALED = Autoscaled.values();

  private VitalsBlocks() {}

  /** In the order of the figures: which there are, and those. */
  static void write(Figures figures, Encoder out) {
    long present = 0;
    for (Figure figure : figures.values().keySet()) {
      present |= 1L << figure.ordinal();
    }
    out.unsigned(present);
    for (long left = present; left != 0; left &= left - 1) {
      out.value(figures.get(FIGURES[Long.numberOfTrailingZeros(left)]));
    }
  }

  static Figures figures(Decoder in) throws IOException {
    Map<Figure, Double> values = new EnumMap<>(Figure.class);
    for (long left = in.unsigned(); left != 0; left &= left - 1) {
      int figure = in.known(Long.numberOfTrailingZeros(left), FIGURES);
      values.put(FIGURES[figure], in.value());
    }
    return new Figures(Map.copyOf(values));
  }

  static void write(Vitals vitals, Encoder out) {
    Blocks.write(vitals.job(), out);
    out.signed(vitals.start());
    out.signed(vitals.end() - vitals.start());
    out.flag(vitals.complete());
    out.flag(vitals.calm());
    write(vitals.figures(), out);
    out.signed(vitals.restarts());
    out.signed(vitals.oomKills());
    out.signed(vitals.failedCheckpoints());
    out.signed(vitals.slots());
    out.unsigned(vitals.autoscaled().ordinal());
    out.word(vitals.unplaced());
    out.list(vitals.killed(), out::signed);
  }

  static Vitals vitals(boolean told, Decoder in) throws IOException {
    var job = Blocks.job(in);
    long start = in.signed();
    return new Vitals(
        job,
        start,
        start + in.signed(),
        in.flag(),
        in.flag(),
        figures(in),
        in.signedInt(),
        in.signedInt(),
        in.signedInt(),
        in.signedInt(),
        in.constant(AUTOSCALED),
        told ? in.word() : "",
        told ? in.list(Decoder::signed) : List.of());
  }

  static void write(Baseline baseline, Encoder out) {
    out.signed(baseline.slots());
    out.signed(baseline.since());
    out.list(baseline.bands(), band -> write(band, out));
    out.optional(baseline.last(), last -> write(last, out));
  }

  static Baseline baseline(boolean told, Decoder in) throws IOException {
    return new Baseline(
        in.signedInt(),
        in.signed(),
        in.list(VitalsBlocks::band),
        in.optional(last -> vitals(told, last)));
  }

  private static void write(Band band, Encoder out) {
    write(band.mean(), out);
    out.signed(band.windows());
    out.signed(band.at());
  }

  private static Band band(Decoder in) throws IOException {
    return new Band(figures(in), in.signedInt(), in.signed());
  }

  static void write(Trial trial, Encoder out) {
    write(trial.before(), out);
    write(trial.reference(), out);
    out.signed(trial.windowEnd());
    out.signed(trial.heardAt());
    write(trial.harm(), out);
    write(trial.now(), out);
    out.flag(trial.soaking());
  }

  static Trial trial(boolean told, Decoder in) throws IOException {
    return new Trial(
        baseline(told, in),
        figures(in),
        in.signed(),
        in.signed(),
        told ? harm(in) : untold(in),
        observation(in),
        in.flag());
  }

  private static void write(Harm harm, Encoder out) {
    out.signed(harm.since());
    out.signed(harm.restarts());
    out.signed(harm.oomKills());
    out.signed(harm.killed());
    out.signed(harm.failedCheckpoints());
  }

  private static Harm harm(Decoder in) throws IOException {
    return new Harm(in.signed(), in.signedInt(), in.signedInt(), in.signedInt(), in.signedInt());
  }

  private static Harm untold(Decoder in) throws IOException {
    return new Harm(0, in.signedInt(), in.signedInt(), 0, in.signedInt());
  }

  private static void write(Observation seen, Encoder out) {
    out.signed(seen.from());
    write(seen.mean(), out);
    out.signed(seen.windows());
    out.signed(seen.restarts());
  }

  private static Observation observation(Decoder in) throws IOException {
    return new Observation(in.signed(), figures(in), in.signedInt(), in.signedInt());
  }
}
