package io.flinksustain.lint;

import static java.util.Comparator.comparingInt;

import io.flinksustain.flink.Quantities;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The pods of one role as a FlinkDeployment describes them: {@code resource} (request and limit in
 * one), {@code resources} of newer operators, and the main container of the pod templates.
 */
public final class Pod {
  private static final String MAIN_CONTAINER = "flink-main-container";

  private final Fields document;
  private final Role role;
  private final List<String> containers;

  public Pod(Spec spec, Role role) {
    document = spec.document();
    this.role = role;
    containers =
        Stream.of(role.section() + ".podTemplate", "spec.podTemplate")
            .flatMap(template -> mainContainer(template).stream())
            .toList();
  }

  /**
   * An amount and what says so.
   *
   * @param value bytes or cores
   * @param setting where it is written
   */
  public record Amount<T>(T value, Setting setting) {}

  /** All limits of memory, the one that counts most first. */
  public List<Amount<Long>> memoryLimits() {
    return memory("limits.memory").toList();
  }

  /** All requests for memory. */
  public List<Amount<Long>> memoryRequests() {
    return memory("requests.memory").toList();
  }

  /** The cores that the process may use: the limit, or what it asks for when there is none. */
  public Optional<Amount<Double>> cores() {
    return Stream.of("limits.cpu", "requests.cpu")
        .flatMap(name -> amounts(name, Quantities::cpu, "cpu", Quantities::cpu))
        .findFirst();
  }

  private Stream<Amount<Long>> memory(String name) {
    return amounts(name, Quantities::kubernetesMemory, "memory", Quantities::operatorMemory);
  }

  private <T> Stream<Amount<T>> amounts(
      String name,
      Function<String, Optional<T>> reader,
      String nameInResource,
      Function<String, Optional<T>> readerInResource) {
    Stream<Optional<Amount<T>>> own =
        Stream.of(
            amount(role.section() + ".resources." + name, reader),
            amount(role.section() + ".resource." + nameInResource, readerInResource));
    Stream<Optional<Amount<T>>> templates =
        containers.stream().map(path -> amount(path + ".resources." + name, reader));
    return Stream.concat(own, templates).flatMap(Optional::stream);
  }

  private <T> Optional<Amount<T>> amount(String path, Function<String, Optional<T>> reader) {
    return document
        .get(path)
        .flatMap(
            setting -> reader.apply(setting.value()).map(value -> new Amount<>(value, setting)));
  }

  private Optional<String> mainContainer(String template) {
    return elements(template + ".spec.containers")
        .filter(path -> document.text(path + ".name").equals(MAIN_CONTAINER))
        .findFirst();
  }

  /** The paths of the elements of a list. */
  private Stream<String> elements(String list) {
    return Stream.iterate(0, index -> index + 1)
        .map(index -> list + '[' + index + ']')
        .takeWhile(document::has);
  }

  /**
   * The kind of volume that is mounted at a directory, such as {@code emptyDir} or {@code
   * persistentVolumeClaim}; empty when none is, and the directory is the container's own.
   */
  public Optional<String> volumeAt(String directory) {
    return containers.stream()
        .flatMap(container -> elements(container + ".volumeMounts"))
        .filter(mount -> holds(document.text(mount + ".mountPath"), directory))
        .max(comparingInt(mount -> document.text(mount + ".mountPath").length()))
        .flatMap(mount -> volumeKind(document.text(mount + ".name")));
  }

  private static boolean holds(String mountPath, String directory) {
    String folder = mountPath.replaceAll("/+$", "");
    return !folder.isEmpty() && (directory + '/').startsWith(folder + '/');
  }

  private Optional<String> volumeKind(String name) {
    return Stream.of(role.section() + ".podTemplate", "spec.podTemplate")
        .flatMap(template -> elements(template + ".spec.volumes"))
        .filter(volume -> document.text(volume + ".name").equals(name))
        .flatMap(this::kindOf)
        .findFirst();
  }

  private Stream<String> kindOf(String volume) {
    return document.names(volume).filter(field -> !field.equals("name"));
  }
}
