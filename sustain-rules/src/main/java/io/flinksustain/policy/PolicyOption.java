package io.flinksustain.policy;

import io.flinksustain.text.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One value of a policy: its name, what it takes, its default and what it means, for files, for
 * annotations and for docs/reference/policy.md.
 *
 * @param <T> type of the value
 */
public final class PolicyOption<T> {
  /** Reads a text; the knob it belongs to is empty for what is the whole job's. */
  @FunctionalInterface
  interface Parser<T> {
    Optional<T> parse(String knob, String text);

    /** The words that it takes, where they are words. */
    default Collection<String> words() {
      return List.of();
    }
  }

  /** What an option can be said of. */
  enum Scope {
    /** A job. */
    JOB,
    /** A job, and each of its knobs. */
    BOTH,
    /** A knob. */
    KNOB
  }

  private final Field field;
  private final Scope scope;
  private final Parser<T> parser;
  private final Comparator<? super T> strictFirst;

  /**
   * @param strictFirst puts the stricter of two values first; null when annotations cannot set it
   */
  PolicyOption(Field field, Scope scope, Parser<T> parser, Comparator<? super T> strictFirst) {
    this.field = field;
    this.scope = scope;
    this.parser = parser;
    this.strictFirst = strictFirst;
  }

  public Field field() {
    return field;
  }

  public String name() {
    return field.name();
  }

  /** The group that it stands in; empty when it stands in none. */
  String group() {
    return name().substring(0, Math.max(0, name().indexOf('.')));
  }

  /** Its name in its group. */
  String shortName() {
    return name().substring(name().indexOf('.') + 1);
  }

  boolean isOfJobs() {
    return scope != Scope.KNOB;
  }

  boolean isOfKnobs() {
    return scope != Scope.JOB;
  }

  /** Whether the annotation {@code sustain.io/<name>} sets it. */
  public boolean isAnnotation() {
    return strictFirst != null;
  }

  /** The value of a text; empty when it cannot be read. */
  Optional<T> parse(String knob, String text) {
    return parser.parse(knob, text);
  }

  /** What was probably meant by a text that it does not take, and what it takes. */
  String hint(String knob, String text) {
    String near = Nearest.hint(text, parser.words());
    String takes = isOfJobs() ? field.takes() : Knobs.takes(knob);
    return near.isEmpty() ? takes : near + " It takes " + takes;
  }

  /** The default, where there is one. */
  Optional<Sourced<T>> builtIn() {
    return parse("", field.otherwise()).map(value -> new Sourced<>(value, Origin.BUILT_IN));
  }

  /** Whether a value allows more than another one. */
  boolean isLooser(T value, T than) {
    return strictFirst.compare(value, than) > 0;
  }

  @Override
  public String toString() {
    return name();
  }
}
