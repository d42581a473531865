package io.flinksustain.monitor.actuate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.actuate.deployment.MergePatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A change to a manifest, written down in two ways.
 *
 * @param diff unified, for {@code git apply}
 * @param patch JSON merge patch with name and kind, for {@code kubectl patch} and kustomize
 */
record Proposal(String diff, String patch) {
  private static final int CONTEXT = 3;

  static Proposal of(Manifest manifest, ObjectNode specPatch) {
    String after = manifest.text();
    for (List<String> place : MergePatch.places(specPatch)) {
      List<String> path = new ArrayList<>(List.of("spec"));
      path.addAll(place);
      JsonNode value = specPatch;
      for (String name : place) {
        value = value.path(name);
      }
      after = YamlEdit.set(after, manifest.document(), path, value);
    }
    requireSame(manifest, specPatch, after);
    return new Proposal(diff(manifest, after), patch(manifest, specPatch));
  }

  /** Anchors, merge keys and doubled keys could make an edit mean something else. */
  private static void requireSame(Manifest manifest, ObjectNode specPatch, String after) {
    JsonNode edited = YamlTree.json(YamlTree.documents(after).get(manifest.document()));
    JsonNode wanted = MergePatch.apply(manifest.spec(), specPatch);
    if (!edited.path("spec").equals(Proposal::compare, wanted)) {
      throw new Refusal(
          "%s cannot be edited without changing more than is wanted (anchors, perhaps); set it by"
                  .formatted(manifest.file())
              + " hand: "
              + specPatch);
    }
  }

  /** A number is the same whether it is held as an int, a long or a double. */
  private static int compare(JsonNode one, JsonNode other) {
    boolean numbers = one.isNumber() && other.isNumber();
    boolean same =
        numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
    return same ? 0 : 1;
  }

  private static String diff(Manifest manifest, String after) {
    List<String> old = lines(manifest.text());
    String name = manifest.file().toString().replace('\\', '/');
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + name, "b/" + name, old, DiffUtils.diff(old, lines(after)), CONTEXT);
    return String.join("\n", diff) + '\n';
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\n"));
  }

  private static String patch(Manifest manifest, ObjectNode specPatch) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.set("apiVersion", manifest.json().path("apiVersion"));
    patch.set("kind", manifest.json().path("kind"));
    JsonNode metadata = manifest.json().path("metadata");
    ObjectNode name = patch.putObject("metadata").put("name", metadata.path("name").asText());
    if (metadata.hasNonNull("namespace")) {
      name.set("namespace", metadata.path("namespace"));
    }
    patch.set("spec", specPatch);
    return patch.toPrettyString() + '\n';
  }
}
