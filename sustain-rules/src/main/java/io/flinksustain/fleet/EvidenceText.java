package io.flinksustain.fleet;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.feature.Feature;
import io.flinksustain.classify.feature.FeatureCatalogue;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.rule.Numbers;
import java.util.List;
import java.util.Optional;

/**
 * One number that a verdict rests on, for people.
 *
 * @param feature its name as in rules
 * @param value with its unit
 * @param about what is measured; empty when the feature is not known here
 */
public record EvidenceText(String feature, String value, String about) {

  static List<EvidenceText> of(Diagnosis diagnosis) {
    FeatureCatalogue catalogue = FeatureCatalogue.of(Level.of(diagnosis.subject()));
    return diagnosis.evidence().stream().map(number -> of(number, catalogue)).toList();
  }

  private static EvidenceText of(Evidence number, FeatureCatalogue catalogue) {
    String about =
        Optional.ofNullable(catalogue.get(number.feature())).map(Feature::about).orElse("");
    return new EvidenceText(number.feature(), Numbers.format(number), about);
  }
}
