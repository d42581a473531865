package io.flinksustain.monitor;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(
    packages = "io.flinksustain.monitor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {
  private static final String[] STAGES = {
    "..monitor.observe..",
    "..monitor.decode..",
    "..monitor.window..",
    "..monitor.classify..",
    "..monitor.advise..",
    "..monitor.steer..",
    "..monitor.actuate..",
    "..monitor.replay.."
  };

  @ArchTest
  static final ArchRule KAFKA_ONLY_IN_ITS_PACKAGE =
      onlyIn("..monitor.kafka..", "org.apache.kafka..", "org.apache.flink.connector.kafka..");

  @ArchTest
  static final ArchRule CLOUD_EVENTS_ONLY_WHERE_RECORDS_ARE_WRITTEN =
      onlyIn("..monitor.kafka..", "io.cloudevents..");

  @ArchTest
  static final ArchRule PICOCLI_ONLY_IN_THE_COMMAND_LINE = onlyIn("..monitor.cli..", "picocli..");

  @ArchTest
  static final ArchRule KUBERNETES_ONLY_IN_ITS_ACTUATOR =
      onlyIn("..monitor.actuate.kubernetes..", "io.fabric8..");

  /** So that its rights can be compared with what that class asks for. */
  @ArchTest
  static final ArchRule THE_ACTUATOR_ASKS_KUBERNETES_IN_ONE_CLASS =
      noClasses()
          .that()
          .resideInAPackage("..monitor.actuate..")
          .and()
          .doNotHaveSimpleName("Deployments")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.fabric8.kubernetes.client.dsl..");

  @ArchTest
  static final ArchRule WHAT_A_DEPLOYMENT_MEANS_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("..monitor.actuate.deployment..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.fabric8..", "org.apache.flink..", "java.net..", "java.nio..", "java.io..");

  @ArchTest
  static final ArchRule STAGES_MEET_ONLY_IN_THE_TOPOLOGY =
      slices()
          .matching("io.flinksustain.monitor.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(not(resideInAnyPackage(STAGES)), alwaysTrue())
          .ignoreDependency(
              resideInAnyPackage(STAGES),
              resideInAnyPackage(
                  "io.flinksustain.monitor.kafka",
                  "io.flinksustain.monitor.options",
                  "io.flinksustain.monitor.rest",
                  "io.flinksustain.monitor.types"));

  @ArchTest
  static final ArchRule STAGES_DO_NOT_KNOW_THE_TOPOLOGY_NOR_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideInAnyPackage(STAGES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.flinksustain.monitor", "..monitor.cli..");

  private static ArchRule onlyIn(String owner, String... packages) {
    return noClasses()
        .that(resideOutsideOfPackage(owner))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
