package io.flinksustain.size;

import io.flinksustain.size.Emission.EveryKey;
import io.flinksustain.text.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is wrong with an estimate. */
final class Warnings {
  private Warnings() {}

  static List<Warning> of(Sizing sizing) {
    return Stream.of(keys(sizing.work()), link(sizing)).flatMap(Optional::stream).toList();
  }

  /**
   * More keys than a window has messages.
   *
   * <p>A window sees at most rate x length messages, each with one key. Windows that end every
   * minute, of which 5 are open, are at most 5 minutes long: 1,000,000 messages/s x 60 s x 5 =
   * 300,000,000 messages, which cannot hold 500,000,000 keys. Without windows keys may have come
   * since ever, and there is no limit.
   */
  private static Optional<Warning> keys(Workload work) {
    return work.emission() instanceof EveryKey every
        ? Optional.of(work.rate() * every.seconds())
            .filter(messages -> work.state().keys() > messages * work.state().windows())
            .map(messages -> keys(work.state(), every, messages))
        : Optional.empty();
  }

  private static Warning keys(KeyedState state, EveryKey every, double messages) {
    return new Warning(
        "keys-impossible",
        ("%s keys cannot occur at this rate: there are %s messages in %s and %s in all open windows,"
                + " and each has one key; state, output and checkpoints come out too high. Give the"
                + " keys that a window really sees (keys), or the slide of the windows"
                + " (emit-interval)")
            .formatted(
                Figures.count(state.keys()),
                Figures.count(messages),
                Figures.time(every.seconds()),
                Figures.count(messages * state.windows())));
  }

  private static Optional<Warning> link(Sizing sizing) {
    if (sizing.fits()) {
      return Optional.empty();
    }
    String use =
        "%s of %s are %s of the link"
            .formatted(
                Figures.speed(sizing.busier()),
                Figures.speed(sizing.cluster().link()),
                Figures.share(sizing.linkUse()));
    return Optional.of(sizing.linkUse() > 1 ? full(use, sizing) : crowded(use, sizing));
  }

  private static Warning full(String use, Sizing sizing) {
    return new Warning("link-full", use + ": the job falls behind for ever. " + remedy(sizing));
  }

  private static Warning crowded(String use, Sizing sizing) {
    return new Warning(
        "link-crowded",
        "%s, and %s are to stay free (free-link). %s"
            .formatted(use, Figures.share(sizing.cluster().freeShare()), remedy(sizing)));
  }

  private static String remedy(Sizing sizing) {
    String machines =
        sizing.fewestMachines().isPresent()
            ? "Take %d machines, ".formatted(sizing.fewestMachines().getAsInt())
            : "No number of machines is enough: take ";
    return machines + "a faster link, or write less (checkpoint-interval, checkpoint-share)";
  }
}
