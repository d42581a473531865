package io.flinksustain.codec;

import io.flinksustain.steer.SteerInput;
import java.io.IOException;
import java.util.Map;

/**
 * Version 2: the lane, which part there is, and that part as its own codec writes it, the vitals
 * with the annotations. Version 1 had no annotations.
 */
public enum SteerInputCodec implements Codec<SteerInput> {
  CODEC;

  private static final int RECOMMENDATION = 0;
  private static final int OUTCOME = 1;
  private static final int VITALS = 2;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void encode(SteerInput input, Encoder out) {
    out.word(input.lane());
    if (input.recommendation() != null) {
      out.octet(RECOMMENDATION);
      ChangeBlocks.write(input.recommendation(), out);
    } else if (input.outcome() != null) {
      out.octet(OUTCOME);
      OutcomeCodec.CODEC.encode(input.outcome(), out);
    } else {
      out.octet(VITALS);
      VitalsBlocks.write(input.vitals(), out);
      out.optional(input.annotations(), all -> TextMaps.write(all, out));
    }
  }

  @Override
  public SteerInput decode(int version, Decoder in) throws IOException {
    String lane = in.word();
    int part = in.octet();
    return switch (part) {
      case RECOMMENDATION -> SteerInput.of(lane, ChangeBlocks.recommendation(in));
      case OUTCOME -> SteerInput.of(lane, OutcomeCodec.CODEC.decode(1, in));
      case VITALS -> SteerInput.of(lane, VitalsBlocks.vitals(in), annotations(version, in));
      default -> throw in.broken("an input has no part " + part);
    };
  }

  private static Map<String, String> annotations(int version, Decoder in) throws IOException {
    return version == 1 ? null : in.optional(TextMaps::read);
  }
}
