package io.flinksustain.monitor.actuate;

import java.io.Serializable;

/** Makes the actuator where it is needed: on the task manager. */
@FunctionalInterface
public interface ActuatorFactory extends Serializable {
  Actuator create();
}
