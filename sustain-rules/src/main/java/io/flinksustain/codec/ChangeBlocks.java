package io.flinksustain.codec;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Setting;
import io.flinksustain.steer.Armed;
import io.flinksustain.steer.Change;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Plan;
import io.flinksustain.steer.Score;
import java.io.IOException;
import java.util.List;

/** Changes with all of their parts. */
final class ChangeBlocks {
  static final Action[] ACTIONS = Action.values();
  static final ChangeState[] STATES = ChangeState.values();

  private ChangeBlocks() {}

  static void write(Setting setting, Encoder out) {
    out.word(setting.knob());
    out.word(setting.subject());
    out.word(setting.expected());
    out.word(setting.value());
  }

  static Setting setting(Decoder in) throws IOException {
    return new Setting(in.word(), in.word(), in.word(), in.word());
  }

  static void write(List<Setting> settings, Encoder out) {
    out.list(settings, setting -> write(setting, out));
  }

  static List<Setting> settings(Decoder in) throws IOException {
    return in.list(ChangeBlocks::setting);
  }

  static void write(Command command, Encoder out) {
    out.word(command.id());
    out.word(command.change());
    out.unsigned(command.action().ordinal());
    Blocks.write(command.job(), out);
    write(command.settings(), out);
    out.signed(command.at());
    out.signed(command.deadline() - command.at());
  }

  static Command command(Decoder in) throws IOException {
    String id = in.word();
    String change = in.word();
    Action action = in.constant(ACTIONS);
    var job = Blocks.job(in);
    List<Setting> settings = settings(in);
    long at = in.signed();
    return new Command(id, change, action, job, settings, at, at + in.signed());
  }

  static void write(Change change, Encoder out) {
    out.word(change.id());
    Blocks.write(change.job(), out);
    write(change.recommendation(), out);
    write(change.plan(), out);
    out.word(change.approvedBy());
    out.unsigned(change.state().ordinal());
    out.signed(change.enteredAt());
    out.signed(change.deadline());
    out.word(change.reason());
    out.optional(change.armed(), armed -> write(armed, out));
    write(change.score(), out);
  }

  /**
   * A change.
   *
   * @param saysUnbegun whether it was written with the word of that
   */
  static Change change(boolean saysUnbegun, Decoder in) throws IOException {
    return new Change(
        in.word(),
        Blocks.job(in),
        recommendation(in),
        plan(in),
        in.word(),
        in.constant(STATES),
        in.signed(),
        in.signed(),
        in.word(),
        in.optional(armed -> armed(saysUnbegun, armed)),
        score(in));
  }

  /** With its version, since it may grow by itself. */
  static void write(Recommendation recommendation, Encoder out) {
    out.unsigned(RecommendationCodec.CODEC.version());
    RecommendationCodec.CODEC.encode(recommendation, out);
  }

  static Recommendation recommendation(Decoder in) throws IOException {
    int version = in.unsignedInt();
    if (version < 1 || version > RecommendationCodec.CODEC.version()) {
      throw in.broken("a recommendation has the version " + version);
    }
    return RecommendationCodec.CODEC.decode(version, in);
  }

  private static void write(Plan plan, Encoder out) {
    out.optional(plan.setting(), setting -> write(setting, out));
    out.flag(plan.takesAway());
    out.word(plan.refusal());
  }

  private static Plan plan(Decoder in) throws IOException {
    return new Plan(in.optional(ChangeBlocks::setting), in.flag(), in.word());
  }

  private static void write(Armed armed, Encoder out) {
    write(armed.apply(), out);
    write(armed.rollBack(), out);
    out.signed(armed.attempts());
    out.flag(armed.answered());
    out.flag(armed.unbegun());
  }

  private static Armed armed(boolean saysUnbegun, Decoder in) throws IOException {
    return new Armed(command(in), command(in), in.signedInt(), in.flag(), saysUnbegun && in.flag());
  }

  private static void write(Score score, Encoder out) {
    out.signed(score.row());
    out.signed(score.passes());
    out.signed(score.failures());
    out.signed(score.inconclusive());
  }

  private static Score score(Decoder in) throws IOException {
    return new Score(in.signedInt(), in.signedInt(), in.signedInt(), in.signedInt());
  }
}
