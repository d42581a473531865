package io.flinksustain.monitor.decode;

import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Type information of what this stage emits. */
final class Types {
  static final TypeInformation<Quarantined> QUARANTINED = TypeInformation.of(Quarantined.class);

  private Types() {}
}
