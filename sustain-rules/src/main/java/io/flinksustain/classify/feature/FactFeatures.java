package io.flinksustain.classify.feature;

import java.util.ArrayList;
import java.util.List;

/** Features that are no statistic of one signal: the graph, the configuration, estimates. */
final class FactFeatures {
  private FactFeatures() {}

  static List<Feature> of(Level level) {
    List<Feature> all = new ArrayList<>();
    if (level == Level.VERTEX) {
      all.addAll(VertexFeatures.ofVertex());
      all.addAll(PresenceFeatures.ofVertex());
      all.addAll(SourceFeatures.ofVertex());
      all.addAll(RocksDbFeatures.ofVertex());
    }
    all.addAll(JobFeatures.ofJob());
    all.addAll(PresenceFeatures.ofJob());
    all.addAll(LearntFeatures.ofJob());
    all.addAll(PodFeatures.ofJob());
    all.addAll(Shortage.features());
    all.addAll(CheckpointFeatures.ofJob());
    all.addAll(DeploymentFeatures.ofJob());
    all.addAll(EstimateFeatures.ofJob());
    return all;
  }
}
