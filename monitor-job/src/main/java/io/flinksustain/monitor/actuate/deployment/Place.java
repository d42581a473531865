package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where a knob stands in the spec of a FlinkDeployment, and how it is read and set there. */
interface Place {

  /** The value now, as text; empty when it is not set. */
  String read(ObjectNode spec);

  /** The merge patch of the spec that sets a value; an empty one unsets it. */
  ObjectNode patch(ObjectNode spec, String value);

  /** How its values are written. */
  ValueForm form();
}
