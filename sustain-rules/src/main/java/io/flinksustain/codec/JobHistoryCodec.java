package io.flinksustain.codec;

import io.flinksustain.capacity.demand.Link;
import io.flinksustain.capacity.history.Axis;
import io.flinksustain.capacity.history.DecayingHistogram;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.history.LinkFlow;
import io.flinksustain.capacity.history.OutOfMemory;
import io.flinksustain.capacity.history.Peak;
import io.flinksustain.capacity.history.VertexHistory;
import io.flinksustain.capacity.scale.ScalePoint;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Version 2: all components in order; of a histogram the times count from its reference, and only
 * the buckets that are kept are written. Version 1 knew of no process that was killed.
 */
public enum JobHistoryCodec implements Codec<JobHistory> {
  CODEC;

  private static final Axis[] AXES = Axis.values();

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void encode(JobHistory history, Encoder out) {
    out.signed(history.lastEnd());
    out.unsigned(history.demand().size());
    history
        .demand()
        .forEach(
            (id, values) -> {
              out.word(id);
              write(values, out);
            });
    write(history.live(), out);
    out.signed(history.livePeak().hour());
    out.value(history.livePeak().value());
    write(history.cores(), out);
    out.unsigned(history.vertices().size());
    history
        .vertices()
        .forEach(
            (id, vertex) -> {
              out.word(id);
              out.list(vertex.points(), point -> write(point, out));
            });
    out.unsigned(history.links().size());
    history.links().forEach((link, flow) -> write(link, flow, out));
    write(history.outOfMemory(), out);
    write(history.killed(), out);
  }

  @Override
  public JobHistory decode(int version, Decoder in) throws IOException {
    return new JobHistory(
        in.signed(),
        demand(in),
        histogram(in),
        new Peak(in.signed(), in.value()),
        histogram(in),
        vertices(in),
        links(in),
        outOfMemory(in),
        version == 1 ? OutOfMemory.NEVER : outOfMemory(in));
  }

  private static void write(OutOfMemory known, Encoder out) {
    out.value(known.bytes());
    out.signed(known.at());
  }

  private static OutOfMemory outOfMemory(Decoder in) throws IOException {
    return new OutOfMemory(in.value(), in.signed());
  }

  private static void write(DecayingHistogram values, Encoder out) {
    out.unsigned(values.axis().ordinal());
    out.signed(values.reference());
    out.signed(values.lowest());
    Values.write(values.weights(), out);
    out.signed(values.reference() - values.firstAt());
    out.signed(values.reference() - values.lastAt());
    out.signed(values.values());
  }

  private static DecayingHistogram histogram(Decoder in) throws IOException {
    Axis axis = in.constant(AXES);
    long reference = in.signed();
    return new DecayingHistogram(
        axis,
        reference,
        in.signedInt(),
        Values.read(in),
        reference - in.signed(),
        reference - in.signed(),
        in.signedInt());
  }

  private static Map<String, DecayingHistogram> demand(Decoder in) throws IOException {
    Map<String, DecayingHistogram> all = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      all.put(in.word(), histogram(in));
    }
    return all;
  }

  private static void write(ScalePoint point, Encoder out) {
    out.signed(point.parallelism());
    out.value(point.throughput());
    out.signed(point.at());
  }

  private static Map<String, VertexHistory> vertices(Decoder in) throws IOException {
    Map<String, VertexHistory> all = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      all.put(in.word(), new VertexHistory(in.list(JobHistoryCodec::point)));
    }
    return all;
  }

  private static ScalePoint point(Decoder in) throws IOException {
    return new ScalePoint(in.signedInt(), in.value(), in.signed());
  }

  private static void write(Link link, LinkFlow flow, Encoder out) {
    out.word(link.from());
    out.word(link.to());
    out.value(flow.in());
    out.value(flow.over());
  }

  private static Map<Link, LinkFlow> links(Decoder in) throws IOException {
    Map<Link, LinkFlow> all = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      all.put(new Link(in.word(), in.word()), new LinkFlow(in.value(), in.value()));
    }
    return all;
  }
}
