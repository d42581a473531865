package io.flinksustain.monitor.options;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionRegistryTest {

  @Test
  void knowsEveryClassThatDeclaresOptions() {
    List<String> declaring =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.flinksustain.monitor")
                .stream()
                .filter(c -> c.getSimpleName().endsWith("Options"))
                .map(JavaClass::getName)
                .toList();

    assertThat(OptionRegistry.CLASSES)
        .extracting(Class::getName)
        .containsExactlyInAnyOrderElementsOf(declaring);
  }

  @Test
  void everyOptionHasOurPrefixAKebabCaseKeyAndProse() {
    assertThat(OptionRegistry.all())
        .allSatisfy(
            declared -> {
              assertThat(declared.option().key()).matches("sustain(\\.[a-z][a-z0-9-]*)+");
              assertThat(OptionText.prose(declared.option())).hasSizeGreaterThan(15);
            });
  }

  @Test
  void noTwoClassesDeclareTheSameKey() {
    long declared =
        OptionRegistry.CLASSES.stream().mapToLong(c -> OptionRegistry.of(c).size()).sum();

    assertThat(OptionRegistry.all()).hasSize((int) declared);
  }
}
