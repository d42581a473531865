package io.flinksustain.codec;

import io.flinksustain.steer.Change;
import io.flinksustain.steer.Hold;
import io.flinksustain.steer.Holds;
import io.flinksustain.steer.Lane;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Version 4: all components in order; what has keys in the order of these. Version 3 did not know
 * of a command that it could not be begun. The trial in version 2 knew nothing of what Kubernetes
 * tells of pods: which has no node, and when one was killed. Version 1 differs from that only in
 * the version of its recommendations, which they bear.
 */
public enum LaneCodec implements Codec<Lane> {
  CODEC;

  @Override
  public int version() {
    return 4;
  }

  @Override
  public void encode(Lane lane, Encoder out) {
    out.word(lane.name());
    out.optional(lane.inFlight(), change -> ChangeBlocks.write(change, out));
    out.optional(lane.trial(), trial -> VitalsBlocks.write(trial, out));
    out.list(lane.waiting(), change -> ChangeBlocks.write(change, out));
    out.list(lane.ended(), change -> ChangeBlocks.write(change, out));
    out.list(lane.toRevert(), change -> ChangeBlocks.write(change, out));
    write(lane.holds(), out);
    out.flag(lane.blocked());
    out.flag(lane.byOrder());
    out.list(lane.begun(), out::signed);
    out.unsigned(lane.heard().size());
    new TreeMap<>(lane.heard()).forEach((job, at) -> write(job, at, out));
  }

  @Override
  public Lane decode(int version, Decoder in) throws IOException {
    Decoder.Reading<Change> change = it -> ChangeBlocks.change(version > 3, it);
    return new Lane(
        in.word(),
        in.optional(change),
        in.optional(trial -> VitalsBlocks.trial(version > 2, trial)),
        in.list(change),
        in.list(change),
        in.list(change),
        holds(in),
        in.flag(),
        in.flag(),
        in.list(Decoder::signed),
        heard(in));
  }

  private static void write(String job, long at, Encoder out) {
    out.word(job);
    out.signed(at);
  }

  private static Map<String, Long> heard(Decoder in) throws IOException {
    Map<String, Long> heard = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      heard.put(in.word(), in.signed());
    }
    return Map.copyOf(heard);
  }

  private static void write(Holds holds, Encoder out) {
    out.unsigned(holds.byJob().size());
    new TreeMap<>(holds.byJob()).forEach((job, hold) -> write(job, hold, out));
  }

  private static void write(String job, Hold hold, Encoder out) {
    out.word(job);
    out.word(hold.why());
    out.signed(hold.until());
    out.signed(hold.at());
    out.flag(hold.stop());
  }

  private static Holds holds(Decoder in) throws IOException {
    Map<String, Hold> byJob = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      byJob.put(in.word(), new Hold(in.word(), in.signed(), in.signed(), in.flag()));
    }
    return new Holds(Map.copyOf(byJob));
  }
}
