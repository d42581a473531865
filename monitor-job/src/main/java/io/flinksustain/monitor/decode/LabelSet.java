package io.flinksustain.monitor.decode;

import io.flinksustain.signal.Scope;
import io.flinksustain.wire.WireException;

/** The labels of a sample, asked only when they are not known by their bytes. */
interface LabelSet {
  /**
   * Where a sample of a scope with these labels belongs.
   *
   * @throws WireException when a label is missing or wrong
   */
  Place place(Scope scope);
}
