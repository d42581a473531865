package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * JSON merge patches (RFC 7386): an object whose fields take the place of those of another one, and
 * whose nulls take them away.
 */
public final class MergePatch {
  private MergePatch() {}

  /** The patch that sets one place; a null node takes it away. */
  static ObjectNode set(List<String> path, JsonNode value) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    ObjectNode parent = patch;
    for (String name : path.subList(0, path.size() - 1)) {
      parent = parent.putObject(name);
    }
    parent.set(path.get(path.size() - 1), value);
    return patch;
  }

  /** What {@code target} is after the patch; {@code target} itself stays. */
  public static ObjectNode apply(JsonNode target, ObjectNode patch) {
    ObjectNode result =
        target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                result.remove(field.getKey());
              } else if (field.getValue() instanceof ObjectNode below) {
                result.set(field.getKey(), apply(result.path(field.getKey()), below));
              } else {
                result.set(field.getKey(), field.getValue());
              }
            });
    return result;
  }

  /** One patch that does what two do one after the other. */
  static ObjectNode both(ObjectNode first, ObjectNode second) {
    ObjectNode result = first.deepCopy();
    second
        .properties()
        .forEach(
            field -> {
              boolean objects =
                  field.getValue().isObject() && result.path(field.getKey()).isObject();
              result.set(
                  field.getKey(),
                  objects
                      ? both((ObjectNode) result.get(field.getKey()), (ObjectNode) field.getValue())
                      : field.getValue());
            });
    return result;
  }

  /**
   * The patch that undoes a patch of {@code target}: what was there, and null where nothing was.
   */
  static ObjectNode undo(JsonNode target, ObjectNode patch) {
    ObjectNode undo = JsonNodeFactory.instance.objectNode();
    leaves(
        patch,
        (path, value) -> {
          JsonNode before = target;
          for (String name : path) {
            before = before.path(name);
          }
          JsonNode old =
              before.isMissingNode() ? JsonNodeFactory.instance.nullNode() : before.deepCopy();
          undo.setAll(both(undo, set(path, old)));
        });
    return undo;
  }

  /** The places that a patch writes, each as the names on the way to it. */
  public static List<List<String>> places(ObjectNode patch) {
    List<List<String>> places = new ArrayList<>();
    leaves(patch, (path, value) -> places.add(path));
    return places;
  }

  private static void leaves(ObjectNode patch, BiConsumer<List<String>, JsonNode> leaf) {
    leaves(List.of(), patch, leaf);
  }

  private static void leaves(
      List<String> path, JsonNode node, BiConsumer<List<String>, JsonNode> leaf) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                List<String> below = new ArrayList<>(path);
                below.add(field.getKey());
                leaves(below, field.getValue(), leaf);
              });
    } else {
      leaf.accept(path, node);
    }
  }
}
