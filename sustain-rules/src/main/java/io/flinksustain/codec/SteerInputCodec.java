package io.flinksustain.codec;

import io.flinksustain.steer.SteerInput;
import java.io.IOException;
import java.util.Map;

/**
 * Version 3: which part there is, and that part as its own codec writes it, the vitals with the
 * annotations. The vitals of version 2 did not say which pod has no node or was killed, and version
 * 1 had no annotations either.
 */
public enum SteerInputCodec implements Codec<SteerInput> {
  CODEC;

  private static final int RECOMMENDATION = 0;
  private static final int OUTCOME = 1;
  private static final int VITALS = 2;

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void encode(SteerInput input, Encoder out) {
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
    int part = in.octet();
    return switch (part) {
      case RECOMMENDATION -> SteerInput.of(ChangeBlocks.recommendation(in));
      case OUTCOME -> SteerInput.of(OutcomeCodec.CODEC.decode(1, in));
      case VITALS -> SteerInput.of(VitalsBlocks.vitals(version > 2, in), annotations(version, in));
      default -> throw in.broken("an input has no part " + part);
    };
  }

  private static Map<String, String> annotations(int version, Decoder in) throws IOException {
    return version == 1 ? null : in.optional(TextMaps::read);
  }
}
