package io.flinksustain.codec;

import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.RecentCounts;
import java.io.IOException;

/** Version 1: column by column; names of groups as words around their slashes. */
public enum CounterMemoryCodec implements Codec<CounterMemory> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(CounterMemory memory, Encoder out) {
    out.unsigned(memory.groups().length);
    for (String group : memory.groups()) {
      Paths.write(group, '/', out);
    }
    Blocks.writeSteps(memory.group(), out);
    Blocks.writeSteps(memory.subtask(), out);
    Blocks.writeSteps(memory.signal(), out);
    Blocks.writeSteps(memory.attempt(), out);
    Longs.write(memory.ts(), out);
    Values.write(memory.value(), out);
    write(memory.recent(), out);
  }

  @Override
  public CounterMemory decode(int version, Decoder in) throws IOException {
    String[] groups = new String[in.count()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = Paths.read('/', in);
    }
    return new CounterMemory(
        groups,
        Blocks.steps(in),
        Blocks.steps(in),
        Blocks.signals(in),
        Blocks.steps(in),
        Longs.read(in),
        Values.read(in),
        recent(in));
  }

  private static void write(RecentCounts recent, Encoder out) {
    out.unsigned(recent.jobIds().length);
    Blocks.writeRuns(recent.jobIds(), out);
    Blocks.writeSteps(recent.signals(), out);
    Longs.write(recent.ends(), out);
    Values.write(recent.increases(), out);
  }

  private static RecentCounts recent(Decoder in) throws IOException {
    String[] jobIds = Blocks.runs(in.count(), in);
    return jobIds.length == 0
        ? empty(in)
        : new RecentCounts(jobIds, Blocks.signals(in), Longs.read(in), Values.read(in));
  }

  private static RecentCounts empty(Decoder in) throws IOException {
    int more = in.unsignedInt() + in.unsignedInt() + in.unsignedInt();
    if (more > 0) {
      throw in.broken("there are %d counts of no job".formatted(more));
    }
    return RecentCounts.EMPTY;
  }
}
