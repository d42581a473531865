package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.monitor.actuate.Step;

/**
 * What is to be done after a look at a deployment.
 *
 * @param patch JSON merge patch of the deployment to be sent; null when there is nothing to send
 * @param step what has come of the look, once the patch is sent
 */
public record Decision(ObjectNode patch, Step step) {
  static Decision only(Step step) {
    return new Decision(null, step);
  }
}
