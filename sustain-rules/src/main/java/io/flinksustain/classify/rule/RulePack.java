package io.flinksustain.classify.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The rules in force: loaded whole, or refused whole with everything that is wrong. */
public final class RulePack {
  private static final String BUNDLED = "/io/flinksustain/rules/";

  private final Map<String, Rule> rules;

  RulePack(Collection<Rule> rules) {
    this.rules = new LinkedHashMap<>();
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /** The pack that comes with Sustain. */
  public static RulePack bundled() {
    return Bundled.PACK;
  }

  /** Compiled once, when it is first asked for. */
  private static final class Bundled {
    static final RulePack PACK = readBundled();
  }

  private static RulePack readBundled() {
    PackReader reader = new PackReader(List.of());
    bundledIds()
        .forEach(id -> reader.add(BUNDLED.substring(1) + id + "/rule.yaml", bundledRule(id)));
    return reader.pack();
  }

  /** Ids of the rules that come with Sustain, from the index beside them. */
  public static List<String> bundledIds() {
    return resource(BUNDLED + "index.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  private static String bundledRule(String id) {
    return resource(BUNDLED + id + "/rule.yaml");
  }

  /**
   * Loads rules from files, rule folders, or folders of rule folders, which go together with the
   * bundled ones.
   *
   * @throws RulePackException with all errors, when there is any
   */
  public static RulePack load(Path... paths) {
    PackReader reader = new PackReader(bundled().rules());
    for (Path path : paths) {
      RuleFiles.rules(path).forEach(file -> reader.add(file.toString(), RuleFiles.read(file)));
    }
    return reader.pack();
  }

  /**
   * Reads rules that go together with the bundled ones from one text: a YAML or JSON list of rules,
   * or a single rule.
   *
   * @throws RulePackException with all errors, when there is any
   */
  public static RulePack parse(String name, String text) {
    PackReader reader = new PackReader(bundled().rules());
    reader.add(name, text);
    return reader.pack();
  }

  /**
   * The bundled rules with those of an override on top. One that was taken once may not fit any
   * more after an upgrade; then, as without one, it is the bundled rules alone.
   *
   * @param override as {@link #parse} takes it; empty for none
   * @param refused takes what is wrong with an override that does not fit
   */
  public static RulePack inForce(String override, Consumer<RulePackException> refused) {
    if (override.isEmpty()) {
      return bundled();
    }
    try {
      return bundled().with(parse("rules", override));
    } catch (RulePackException e) {
      refused.accept(e);
      return bundled();
    }
  }

  /** This pack with the rules of another in place of those with the same ids. */
  public RulePack with(RulePack other) {
    List<Rule> all = new ArrayList<>(rules.values());
    all.addAll(other.rules());
    return new RulePack(all);
  }

  /** All rules in the order they were given. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** The rule of an id. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** The same for packs with the same rules, whatever their order. */
  public String hash() {
    return Canonical.hash(
        rules.values().stream()
            .map(rule -> rule.id() + '=' + rule.hash())
            .sorted()
            .collect(Collectors.joining(",")));
  }

  private static String resource(String name) {
    try (InputStream in = RulePack.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name + ": build sustain-rules again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
