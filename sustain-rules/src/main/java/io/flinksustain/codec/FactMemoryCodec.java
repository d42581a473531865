package io.flinksustain.codec;

import io.flinksustain.window.FactMemory;
import io.flinksustain.window.KnownJob;
import java.io.IOException;

/**
 * Version 3: the jobs, each with its facts and times; then the facts of times to come. Version 2
 * did not know which pods have no node, and version 1 nothing of Kubernetes.
 */
public enum FactMemoryCodec implements Codec<FactMemory> {
  CODEC;

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void encode(FactMemory memory, Encoder out) {
    out.list(memory.jobs(), job -> write(job, out));
    out.list(memory.pending(), fact -> Facts.write(fact, out));
  }

  @Override
  public FactMemory decode(int version, Decoder in) throws IOException {
    return new FactMemory(
        in.list(known -> job(version, known)), in.list(fact -> Facts.fact(version, fact)));
  }

  private static void write(KnownJob known, Encoder out) {
    Blocks.write(known.job(), out);
    Facts.write(known.facts(), out);
    Longs.write(known.since(), out);
    out.signed(known.firstWindow());
    out.signed(known.lastWindow());
    out.signed(known.lastSpoken());
    out.signed(known.lastHeard());
    out.flag(known.endSpoken());
  }

  private static KnownJob job(int version, Decoder in) throws IOException {
    return new KnownJob(
        Blocks.job(in),
        Facts.read(version, in),
        since(Longs.read(in)),
        in.signed(),
        in.signed(),
        in.signed(),
        in.signed(),
        in.flag());
  }

  /** Kinds that a version did not know were never heard of. */
  private static long[] since(long[] known) {
    long[] all = KnownJob.never();
    System.arraycopy(known, 0, all, 0, Math.min(known.length, all.length));
    return all;
  }
}
