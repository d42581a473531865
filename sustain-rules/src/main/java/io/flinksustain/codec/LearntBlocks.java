package io.flinksustain.codec;

import io.flinksustain.classify.learn.CatchUp;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.learn.Pace;
import io.flinksustain.classify.learn.Scale;
import io.flinksustain.classify.learn.StateCourse;
import io.flinksustain.classify.learn.StatePoint;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What is learnt of a job: its sources, the course of its state, its pace, its scale. */
final class LearntBlocks {
  private LearntBlocks() {}

  static void write(Learnt learnt, Encoder out) {
    out.unsigned(learnt.sources().size());
    learnt.sources().forEach((id, source) -> write(id, source, out));
    out.list(learnt.course().points(), point -> write(point, out));
    write(learnt.pace(), out);
    write(learnt.scale(), out);
    out.flag(learnt.catchingUp());
  }

  private static void write(String id, CatchUp source, Encoder out) {
    out.word(id);
    out.signed(source.parallelism());
    out.value(source.before2());
    out.value(source.before1());
    out.value(source.capacity());
  }

  private static void write(Pace pace, Encoder out) {
    out.unsigned(pace.busy().size());
    pace.busy()
        .forEach(
            (id, seconds) -> {
              out.word(id);
              out.value(seconds);
            });
    out.value(pace.cpu());
    out.signed(pace.windows());
  }

  private static void write(Scale scale, Encoder out) {
    out.signed(scale.vertices());
    out.signed(scale.subtasks());
    out.value(scale.change());
    out.value(scale.lately());
    out.value(scale.before());
  }

  private static void write(StatePoint point, Encoder out) {
    out.signed(point.at());
    out.value(point.bytes());
    out.value(point.input());
  }

  static Learnt read(Decoder in) throws IOException {
    Map<String, CatchUp> sources = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      sources.put(in.word(), new CatchUp(in.signedInt(), in.value(), in.value(), in.value()));
    }
    StateCourse course = new StateCourse(in.list(LearntBlocks::point));
    return new Learnt(sources, course, pace(in), scale(in), in.flag());
  }

  private static Pace pace(Decoder in) throws IOException {
    Map<String, Double> busy = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      busy.put(in.word(), in.value());
    }
    return new Pace(busy, in.value(), in.signedInt());
  }

  private static Scale scale(Decoder in) throws IOException {
    return new Scale(in.signedInt(), in.signedInt(), in.value(), in.value(), in.value());
  }

  private static StatePoint point(Decoder in) throws IOException {
    return new StatePoint(in.signed(), in.value(), in.value());
  }
}
