package io.flinksustain.codec;

import io.flinksustain.classify.Severity;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.engine.Held;
import io.flinksustain.classify.engine.Phase;
import io.flinksustain.classify.engine.RuleMark;
import io.flinksustain.classify.engine.RuleState;
import io.flinksustain.classify.engine.VerdictState;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.learn.Learnt;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Version 3: the end of the last window, the rules that something is remembered of, the verdict,
 * what was learnt. Version 2 knew only the hash of a rule and held nothing back, and version 1 had
 * learnt nothing either.
 *
 * <p>Times of rules count from that end; what a rule does not have takes no byte.
 */
public enum ClassifyStateCodec implements Codec<ClassifyState> {
  CODEC;

  private static final Phase[] PHASES = Phase.values();
  private static final Severity[] SEVERITIES = Severity.values();
  private static final Level[] LEVELS = Level.values();
  private static final int SEVERITY = 0x07;
  private static final int LEVEL = 0x38;
  private static final int LEVEL_SHIFT = 3;
  private static final int TRIAL = 0x40;
  private static final int PHASE = 0x0F;
  private static final int SINCE = 0x10;
  private static final int CLEAR_RUN = 0x20;
  private static final int COOLDOWN = 0x40;
  private static final int SEQUENCE = 0x80;

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void encode(ClassifyState state, Encoder out) {
    out.signed(state.lastEnd());
    out.unsigned(state.rules().size());
    state.rules().forEach((key, rule) -> write(key, rule, state.lastEnd(), out));
    write(state.verdict(), out);
    LearntBlocks.write(state.learnt(), out);
  }

  @Override
  public ClassifyState decode(int version, Decoder in) throws IOException {
    long lastEnd = in.signed();
    Map<String, RuleState> rules = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      rules.put(Paths.read('|', in), rule(version, lastEnd, in));
    }
    return new ClassifyState(lastEnd, rules, verdict(version, in), learnt(version, in));
  }

  private static Learnt learnt(int version, Decoder in) throws IOException {
    return version == 1 ? Learnt.NOTHING : LearntBlocks.read(in);
  }

  private static void write(String key, RuleState rule, long lastEnd, Encoder out) {
    Paths.write(key, '|', out);
    write(rule.rule(), out);
    Longs.writeBits(rule.trueBits(), out);
    Longs.writeBits(rule.knownBits(), out);
    out.octet(parts(rule));
    writeTime(rule.since(), lastEnd, out);
    if (rule.clearRun() != 0) {
      out.signed(rule.clearRun());
    }
    writeTime(rule.cooldownUntil(), lastEnd, out);
    if (rule.sequence().length > 0) {
      Longs.write(rule.sequence(), out);
    }
  }

  private static void write(RuleMark rule, Encoder out) {
    out.word(rule.hash());
    out.octet(
        rule.severity().ordinal()
            | rule.level().ordinal() << LEVEL_SHIFT
            | (rule.trial() ? TRIAL : 0));
  }

  private static int parts(RuleState rule) {
    return rule.phase().ordinal()
        | (rule.since() == 0 ? 0 : SINCE)
        | (rule.clearRun() == 0 ? 0 : CLEAR_RUN)
        | (rule.cooldownUntil() == 0 ? 0 : COOLDOWN)
        | (rule.sequence().length == 0 ? 0 : SEQUENCE);
  }

  private static void writeTime(long time, long lastEnd, Encoder out) {
    if (time != 0) {
      out.signed(lastEnd - time);
    }
  }

  private static RuleMark mark(int version, Decoder in) throws IOException {
    String hash = in.word();
    if (version < 3) {
      return RuleMark.unknown(hash);
    }
    int said = in.octet();
    return new RuleMark(
        hash,
        (said & TRIAL) != 0,
        SEVERITIES[in.known(said & SEVERITY, SEVERITIES)],
        LEVELS[in.known((said & LEVEL) >> LEVEL_SHIFT, LEVELS)]);
  }

  private static RuleState rule(int version, long lastEnd, Decoder in) throws IOException {
    RuleMark mark = mark(version, in);
    long[] trueBits = Longs.bits(in);
    long[] knownBits = Longs.bits(in);
    int parts = in.octet();
    return new RuleState(
        mark,
        trueBits,
        knownBits,
        PHASES[in.known(parts & PHASE, PHASES)],
        (parts & SINCE) == 0 ? 0 : lastEnd - in.signed(),
        (parts & CLEAR_RUN) == 0 ? 0 : in.signedInt(),
        (parts & COOLDOWN) == 0 ? 0 : lastEnd - in.signed(),
        (parts & SEQUENCE) == 0 ? new long[0] : Longs.read(in));
  }

  private static void write(VerdictState verdict, Encoder out) {
    Verdicts.write(verdict.last(), out);
    out.signed(verdict.since());
    out.signed(verdict.calm());
    out.signed(verdict.calmSince());
    out.signed(verdict.doubt());
    out.text(verdict.held().symptom());
    out.signed(verdict.held().windows());
  }

  private static VerdictState verdict(int version, Decoder in) throws IOException {
    return new VerdictState(
        Verdicts.claim(in),
        in.signed(),
        in.signedInt(),
        in.signed(),
        in.signedInt(),
        version < 3 ? Held.NONE : new Held(in.text(), in.signedInt()));
  }
}
