package io.flinksustain.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A lane over the defaults over what is built in.
 *
 * <p>The nearer layer wins, whatever it is about: {@code mode: advise} of a lane holds for a knob
 * to which the defaults give {@code mode: auto}. In a layer what is said of the knob wins over what
 * is said of the job.
 *
 * @param sections the nearest first
 */
record Layers(List<Section> sections) implements Lookup {

  @Override
  public <T> Optional<Sourced<T>> find(PolicyOption<T> option, String knob) {
    return places(knob)
        .flatMap(place -> place.get(option).stream())
        .findFirst()
        .or(option::builtIn);
  }

  /**
   * The highest mode that an annotation may set: the mode that holds, or the opt-in where that is
   * higher and no nearer place says the mode without an opt-in.
   */
  private Sourced<Mode> ceiling(String knob) {
    Sourced<Mode> mode = mode(knob);
    return optIn(knob)
        .filter(optIn -> ModeOptions.MODE.isLooser(optIn.value(), mode.value()))
        .orElse(mode);
  }

  private Sourced<Mode> mode(String knob) {
    return find(ModeOptions.MODE, knob).orElseThrow();
  }

  /** The opt-in of the nearest place that says the mode or the opt-in. */
  private Optional<Sourced<Mode>> optIn(String knob) {
    return places(knob)
        .filter(place -> place.says(ModeOptions.MODE) || place.says(ModeOptions.OPT_IN))
        .findFirst()
        .flatMap(place -> place.get(ModeOptions.OPT_IN));
  }

  /**
   * Opt-ins below the mode that holds. Whoever writes {@code opt-in: approve} means that nothing is
   * done without a person, and an {@code auto} of a farther layer would do it all the same.
   */
  Stream<Contradiction> lowOptIns() {
    return Stream.concat(Stream.of(""), knobs().stream())
        .flatMap(knob -> lowOptIn(knob).stream())
        .distinct();
  }

  private Optional<Contradiction> lowOptIn(String knob) {
    Sourced<Mode> mode = mode(knob);
    return optIn(knob)
        .filter(optIn -> ModeOptions.MODE.isLooser(mode.value(), optIn.value()))
        .map(
            optIn ->
                new Contradiction(
                    optIn.from(),
                    "'opt-in' " + optIn.value() + " is below the 'mode' " + mode,
                    "it is how far an annotation may raise the mode; write the 'mode' that is to"
                        + " hold beside it, or raise 'opt-in'"));
  }

  /** Where something can be said of a knob, the nearest first. */
  private Stream<Place> places(String knob) {
    return sections.stream()
        .flatMap(
            section -> Stream.of(knob, "").distinct().map(k -> new Place(section.values(), k)));
  }

  private record Place(Values values, String knob) {
    <T> Optional<Sourced<T>> get(PolicyOption<T> option) {
      return values.get(option, knob);
    }

    boolean says(PolicyOption<?> option) {
      return get(option).isPresent();
    }
  }

  /** All knobs that have values of their own in some layer. */
  Set<String> knobs() {
    Set<String> knobs = new TreeSet<>();
    sections.forEach(section -> knobs.addAll(section.values().knobs()));
    return knobs;
  }

  /** What holds, as one layer; the opt-in is the highest mode that an annotation may set. */
  Values flat() {
    Values flat = new Values();
    PolicyOptions.ALL.forEach(option -> copy(option, "", flat));
    flat.put(ModeOptions.OPT_IN, "", ceiling(""));
    for (String knob : knobs()) {
      PolicyOptions.ofKnobs().forEach(option -> copy(option, knob, flat));
      flat.put(ModeOptions.OPT_IN, knob, ceiling(knob));
    }
    return flat;
  }

  private <T> void copy(PolicyOption<T> option, String knob, Values to) {
    find(option, knob).ifPresent(value -> to.put(option, knob, value));
  }

  /** The windows of the nearest layer that says something of them. */
  List<Sourced<MaintenanceWindow>> maintenance() {
    return sections.stream().flatMap(s -> s.maintenance().stream()).findFirst().orElse(List.of());
  }

  /** The freezes of all layers: a lane cannot thaw what is frozen for all. */
  List<Sourced<Freeze>> freezes() {
    return sections.stream().flatMap(section -> section.freezes().stream()).toList();
  }

  /** The exclusions of all layers. */
  List<Sourced<JobPattern>> excluded() {
    return sections.stream().flatMap(section -> section.excluded().stream()).toList();
  }
}
