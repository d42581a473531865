package io.flinksustain.policy;

import io.flinksustain.yaml.Position;

/**
 * Where a value of a policy is from.
 *
 * @param layer which of the layers
 * @param name of the lane or the annotation; empty for the others
 * @param file as it was named by whoever read it; empty when it is from none
 * @param at its place in the file; line 0 when there is no file
 */
public record Origin(Layer layer, String name, String file, Position at) {
  /** The layers of a policy, the farthest from the job first. */
  public enum Layer {
    /** What holds without any file. */
    BUILT_IN,
    /** {@code defaults} of a file. */
    DEFAULTS,
    /** A lane of a file. */
    LANE,
    /** The deployment's own annotation. */
    ANNOTATION,
    /** What holds because an annotation cannot be used. */
    FALLBACK,
    /** What holds because nobody knows the annotations of the job. */
    UNREAD
  }

  private static final Position NOWHERE = new Position(0, 0);

  static final Origin BUILT_IN = new Origin(Layer.BUILT_IN, "", "", NOWHERE);

  static final Origin UNREAD = new Origin(Layer.UNREAD, "", "", NOWHERE);

  static Origin defaults(String file) {
    return new Origin(Layer.DEFAULTS, "", file, NOWHERE);
  }

  static Origin lane(String name, String file) {
    return new Origin(Layer.LANE, name, file, NOWHERE);
  }

  static Origin annotation(String name) {
    return new Origin(Layer.ANNOTATION, name, "", NOWHERE);
  }

  static Origin fallback(String annotation) {
    return new Origin(Layer.FALLBACK, annotation, "", NOWHERE);
  }

  Origin in(Position place) {
    return new Origin(layer, name, file, place);
  }

  /** {@code from lane production in policy.yaml:14}. */
  @Override
  public String toString() {
    return switch (layer) {
      case BUILT_IN -> "built in";
      case DEFAULTS -> "from defaults in " + file + ':' + at.line();
      case LANE -> "from lane " + name + " in " + file + ':' + at.line();
      case ANNOTATION -> "from annotation " + name;
      case FALLBACK -> "because annotation " + name + " cannot be used";
      case UNREAD -> "because the annotations of its deployment are not known";
    };
  }
}
