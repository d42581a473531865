package io.flinksustain.monitor.cli;

import io.flinksustain.policy.Policy;
import io.flinksustain.steer.Inquiry;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The value of a knob that policy explain is asked about, if it is asked about any. */
final class AskedValue {
  @ArgGroup(exclusive = false)
  private Asked asked;

  /** Knob and value belong together. */
  private static final class Asked {
    @Option(
        names = "--knob",
        paramLabel = "KNOB",
        required = true,
        description = "A knob, such as parallelism, to ask whether it may be set to a value.")
    private String knob;

    @Option(
        names = "--value",
        paramLabel = "VALUE",
        required = true,
        description = "That value, such as 3, '60 s' or '800 MiB'.")
    private String value;

    @Option(
        names = "--current",
        paramLabel = "VALUE",
        description = "Where the knob stands now, from which its step counts.")
    private String current = "";
  }

  /** The answer of a policy; empty when nothing is asked. */
  Optional<Inquiry> of(Policy policy) {
    return Optional.ofNullable(asked)
        .map(a -> Inquiry.of(policy, a.knob, a.current.strip(), a.value.strip()));
  }
}
