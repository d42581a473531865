package io.flinksustain.codec;

import java.io.IOException;

/** Doubles with their number. */
final class Values {
  private Values() {}

  static void write(double[] values, Encoder out) {
    out.unsigned(values.length);
    out.values(values);
  }

  static double[] read(Decoder in) throws IOException {
    double[] values = new double[in.count()];
    in.values(values);
    return values;
  }
}
