package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Pod;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Role;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A pod that asks for less memory than it may use. */
final class MemoryRequest implements Check {
  private static final LintRule RULE =
      new LintRule(
          "memory-request",
          Level.WARNING,
          "The memory request differs from the limit",
          "Flink takes all the memory it is given and keeps it. A pod whose request is below its"
              + " limit lives on memory of others: when the node runs short, it is the first to be"
              + " evicted or killed.",
          "Make the memory request equal to the limit.");

  private static final String REQUESTS = ".requests.memory";

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return Arrays.stream(Role.values())
        .flatMap(role -> Stream.concat(requests(spec, role), factor(spec, role)))
        .distinct();
  }

  private static Stream<Problem> requests(Spec spec, Role role) {
    Pod pod = new Pod(spec, role);
    return pod.memoryRequests().stream()
        .filter(request -> request.setting().path().endsWith(REQUESTS))
        .flatMap(request -> problem(pod, request).stream());
  }

  private static Optional<Problem> problem(Pod pod, Pod.Amount<Long> request) {
    String sibling = request.setting().path().replace(REQUESTS, ".limits.memory");
    return pod.memoryLimits().stream()
        .filter(limit -> limit.setting().path().equals(sibling))
        .filter(limit -> !limit.value().equals(request.value()))
        .map(limit -> problem(request, limit))
        .findFirst();
  }

  private static Problem problem(Pod.Amount<Long> request, Pod.Amount<Long> limit) {
    return new Problem(
        "the memory request is %s, the limit %s".formatted(text(request), text(limit)),
        request.value() < limit.value()
            ? "requests:\n  memory: " + text(limit)
            : "limits:\n  memory: " + text(request),
        request.setting().at());
  }

  private static String text(Pod.Amount<Long> amount) {
    return amount.setting().value().strip();
  }

  private static Stream<Problem> factor(Spec spec, Role role) {
    String key = role.kubernetes("memory.limit-factor");
    boolean above = spec.settings().decimal(key).filter(factor -> factor > 1).isPresent();
    return above ? spec.settings().get(key).stream().map(MemoryRequest::factor) : Stream.empty();
  }

  private static Problem factor(Setting factor) {
    return new Problem(
        "the memory limit is %s times the request".formatted(factor.value().strip()),
        factor.path() + ": 1.0",
        factor.at());
  }
}
