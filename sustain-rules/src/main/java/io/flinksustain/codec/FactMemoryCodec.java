package io.flinksustain.codec;

import io.flinksustain.window.FactMemory;
import io.flinksustain.window.KnownJob;
import java.io.IOException;

/** Version 1: the jobs, each with its facts and times; then the facts of times to come. */
public enum FactMemoryCodec implements Codec<FactMemory> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(FactMemory memory, Encoder out) {
    out.list(memory.jobs(), job -> write(job, out));
    out.list(memory.pending(), fact -> Facts.write(fact, out));
  }

  @Override
  public FactMemory decode(int version, Decoder in) throws IOException {
    return new FactMemory(in.list(FactMemoryCodec::job), in.list(Facts::fact));
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

  private static KnownJob job(Decoder in) throws IOException {
    return new KnownJob(
        Blocks.job(in),
        Facts.read(in),
        Longs.read(in),
        in.signed(),
        in.signed(),
        in.signed(),
        in.signed(),
        in.flag());
  }
}
