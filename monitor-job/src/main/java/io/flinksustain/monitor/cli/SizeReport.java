package io.flinksustain.monitor.cli;

import io.flinksustain.size.Inputs;
import io.flinksustain.size.Sizing;
import io.flinksustain.size.Warning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What size has to say.
 *
 * @param inputs what the estimate rests on
 * @param sizing the estimate
 * @param cost of the machines, when they can be priced
 */
record SizeReport(Inputs inputs, Sizing sizing, Optional<Priced> cost) {

  List<Warning> warnings() {
    return Stream.concat(sizing.warnings().stream(), cost.flatMap(Priced::warning).stream())
        .toList();
  }
}
