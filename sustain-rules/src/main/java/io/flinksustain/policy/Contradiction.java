package io.flinksustain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two values that cannot both hold.
 *
 * @param at the nearer one of the two to the job
 * @param message which they are
 * @param hint what to do
 */
record Contradiction(Origin at, String message, String hint) {

  /** All contradictions in what holds for the whole job and for some knobs. */
  static List<Contradiction> in(Lookup values, Set<String> knobs) {
    List<Contradiction> all = new ArrayList<>();
    for (String knob : knobs) {
      above(values, ValueOptions.MIN, ValueOptions.MAX, knob, 0)
          .map(pair -> pair.contradiction("no value would be allowed; make one of them wider"))
          .ifPresent(all::add);
    }
    Stream.of(
            above(values, ProbationOptions.PASSES, ProbationOptions.WINDOWS, "", 0)
                .map(pair -> pair.contradiction("no change could ever pass; judge more windows")),
            above(values, ProbationOptions.FAILURES, ProbationOptions.WINDOWS, "", 1)
                .map(pair -> pair.contradiction("no change could ever fail; judge more windows")))
        .flatMap(Optional::stream)
        .forEach(all::add);
    return all;
  }

  private record Pair(String low, Sourced<Quantity> one, String high, Sourced<Quantity> other) {

    Contradiction contradiction(String hint) {
      boolean lowIsNearer = one.from().layer().compareTo(other.from().layer()) > 0;
      String lowText = low + ' ' + one;
      String highText = high + ' ' + other;
      return lowIsNearer
          ? new Contradiction(one.from(), lowText + ", is too high for " + highText, hint)
          : new Contradiction(other.from(), highText + ", is too low for " + lowText, hint);
    }
  }

  private static Optional<Pair> above(
      Lookup values,
      PolicyOption<Quantity> low,
      PolicyOption<Quantity> high,
      String knob,
      int distance) {
    Optional<Sourced<Quantity>> one = values.find(low, knob);
    Optional<Sourced<Quantity>> other = values.find(high, knob);
    return one.isPresent()
            && other.isPresent()
            && one.get().value().value() + distance > other.get().value().value()
        ? Optional.of(new Pair(name(low, knob), one.get(), name(high, knob), other.get()))
        : Optional.empty();
  }

  private static String name(PolicyOption<?> option, String knob) {
    return "'" + option + "'" + (knob.isEmpty() ? "" : " of " + knob);
  }
}
