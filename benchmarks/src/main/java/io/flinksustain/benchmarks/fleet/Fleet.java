package io.flinksustain.benchmarks.fleet;

import io.flinksustain.fact.Fact;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A fleet of jobs that measures what its specification and its seed say; a pure function of time.
 *
 * <p>Its processes report one after the other, evenly spread over the interval: slot {@code i} of
 * tick {@code t} is due at {@code start + t * interval + i * interval / slots}.
 */
public final class Fleet {
  private static final long AGE_MS = Duration.ofDays(1).toMillis();
  private static final int SHAPES = 16;

  /** Fraction of a golden turn: slots next to each other are of jobs far apart. */
  private static final double SPREAD = 0.618;

  private final FleetSpec spec;
  private final long start;
  private final ReportMaker maker;
  private final FleetFacts facts;
  private final List<FleetJob> jobs = new ArrayList<>();
  private final List<FleetProcess> processes = new ArrayList<>();
  private final List<JobShape> shapes = new ArrayList<>();
  private final List<JobLoad> loads = new ArrayList<>();
  private final List<Map<Ill, JobLoad>> illLoads = new ArrayList<>();
  private final List<Onset> onsets = new ArrayList<>();
  private final long step;

  /**
   * A fleet whose first reports are due at {@code start}, in epoch milliseconds, after a day at
   * work.
   */
  public Fleet(FleetSpec spec, long start) {
    this.spec = spec;
    this.start = start;
    maker = new ReportMaker(spec, start - AGE_MS);
    facts = new FleetFacts(spec, start - AGE_MS);
    for (int variant = 0; variant < SHAPES; variant++) {
      addLoads(JobShape.of(spec.vertices(), variant), Noise.mix(spec.seed(), variant));
    }
    for (int job = 0; job < spec.jobs(); job++) {
      addJob(job);
    }
    step = step(spec.processes());
  }

  public FleetSpec spec() {
    return spec;
  }

  public long start() {
    return start;
  }

  /** All jobs, in order. */
  public List<JobRef> jobs() {
    return jobs.stream().map(FleetJob::ref).toList();
  }

  /** Who falls ill when; everybody else stays well. */
  public List<Onset> onsets() {
    return List.copyOf(onsets);
  }

  /** What is known at {@code ts}: topology, checkpointing and deployment of each job. */
  public List<Fact> facts(long ts) {
    List<Fact> all = new ArrayList<>();
    jobs.forEach(job -> all.addAll(facts.of(job, ts)));
    return all;
  }

  /** How many reports a tick has: one of each process. */
  public int slots() {
    return processes.size();
  }

  /** When the report of a slot is due, in epoch milliseconds; it grows with slot and tick. */
  public long due(long tick, int slot) {
    long intervalMs = spec.interval().toMillis();
    return start + tick * intervalMs + slot * intervalMs / slots();
  }

  /** The report of a slot at its time. */
  public Report report(long tick, int slot) {
    return maker.report(process(slot), due(tick, slot));
  }

  /** The process of a slot, the same in each tick. */
  FleetProcess process(int slot) {
    return processes.get((int) (slot * step % processes.size()));
  }

  /** Values in the report of a slot. */
  public int samples(int slot) {
    return process(slot).isTaskManager()
        ? maker.samplesOfTaskManager()
        : ReportMaker.samplesOfJobManager();
  }

  /** Values in all reports of a tick. */
  public long samplesPerTick() {
    long ofTaskManagers = (long) spec.taskManagers() * maker.samplesOfTaskManager();
    return spec.jobs() * (ofTaskManagers + ReportMaker.samplesOfJobManager());
  }

  private void addLoads(JobShape shape, long seed) {
    JobLoad well = JobLoad.healthy(shape, seed);
    Map<Ill, JobLoad> ill = new EnumMap<>(Ill.class);
    for (Ill which : Ill.values()) {
      ill.put(which, well.with(which, shape));
    }
    shapes.add(shape);
    loads.add(well);
    illLoads.add(ill);
  }

  private void addJob(int index) {
    long seed = Noise.mix(spec.seed(), 1000L + index);
    int variant = (int) (seed >>> 60);
    JobRef ref = ref(index, seed);
    Optional<Onset> onset = onset(ref, index);
    onset.ifPresent(onsets::add);
    JobLoad well = loads.get(variant);
    String[] ids = ids(seed);
    FleetJob job =
        new FleetJob(
            ref,
            shapes.get(variant),
            ids,
            maker.rowVertices(ids),
            0.5 + 1.5 * Noise.unit(Noise.mix(seed, -1)),
            seed,
            well,
            onset.map(falls -> illLoads.get(variant).get(falls.ill())).orElse(well),
            onset.map(Onset::at).orElse(Long.MAX_VALUE));
    jobs.add(job);
    addProcesses(job);
  }

  private String[] ids(long seed) {
    return IntStream.range(0, spec.vertices())
        .mapToObj(vertex -> Noise.hex(Noise.mix(seed, vertex), 32))
        .toArray(String[]::new);
  }

  private void addProcesses(FleetJob job) {
    processes.add(FleetProcess.jobManager(job));
    for (int tm = 0; tm < spec.taskManagers(); tm++) {
      processes.add(FleetProcess.taskManager(job, tm));
    }
  }

  /** The jobs that fall ill are spread evenly over all. */
  private Optional<Onset> onset(JobRef job, int index) {
    int before = (int) Math.floor(index * spec.illShare());
    boolean fallsIll = Math.floor((index + 1) * spec.illShare()) > before;
    return fallsIll ? Optional.of(nthOnset(job, before)) : Optional.empty();
  }

  private static JobRef ref(int index, long seed) {
    String name = String.format("job-%05d", index);
    return new JobRef("eu1", "team-" + index % 40, name, Noise.hex(seed, 32), name);
  }

  private Onset nthOnset(JobRef job, int nth) {
    long all = Math.max(1, (long) Math.floor(spec.jobs() * spec.illShare()) - 1);
    long spanMs = spec.lastOnset().minus(spec.firstOnset()).toMillis();
    long at = start + spec.firstOnset().toMillis() + spanMs * nth / all;
    return new Onset(job, spec.ills().get(nth % spec.ills().size()), at);
  }

  /** The number nearest to the golden part of {@code size} that visits every slot. */
  private static long step(int size) {
    long step = Math.max(1, (long) (size * SPREAD));
    while (gcd(step, size) != 1) {
      step++;
    }
    return step;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
