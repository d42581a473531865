package io.flinksustain.classify.feature;

import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Subject;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The features of one subject in one window, computed when asked for. */
public final class Features {
  private final Scene scene;
  private final FeatureCatalogue catalogue;

  /** The features that rules of a level may read in this scene. */
  public Features(Scene scene, Level level) {
    this.scene = scene;
    this.catalogue = FeatureCatalogue.of(level);
  }

  /** The features of a subject, where values of incomplete vertices are missing. */
  public static Features of(JobWindow window, Subject subject, double minCompleteness) {
    Scene scene = new Scene(window, minCompleteness).at(subject);
    return new Features(scene, Level.of(subject));
  }

  /** The value in the feature's unit; NaN when it is missing. */
  public double value(String name) {
    return value(catalogue.get(name));
  }

  /** The value of a feature of this catalogue; NaN when it is missing. */
  public double value(Feature feature) {
    return feature.source().applyAsDouble(scene);
  }

  /** The features as evidence, in the order given; missing ones are left out. */
  public List<Evidence> evidence(Collection<String> names) {
    List<Evidence> evidence = new ArrayList<>();
    for (String name : names) {
      double value = value(name);
      if (!Double.isNaN(value)) {
        evidence.add(new Evidence(name, value, catalogue.get(name).unit()));
      }
    }
    return evidence;
  }

  public FeatureCatalogue catalogue() {
    return catalogue;
  }

  public Scene scene() {
    return scene;
  }
}
