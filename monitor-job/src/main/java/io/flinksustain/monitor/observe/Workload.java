package io.flinksustain.monitor.observe;

import java.io.Serializable;

/**
 * A Flink cluster that was found in Kubernetes.
 *
 * @param name where it is
 * @param application whether it is that of one job, which then is called by its deployment
 * @param rest its REST API
 */
record Workload(ClusterName name, boolean application, Target rest) implements Serializable {

  /**
   * How its jobs are called. A job of a session has the name of the session before its own, with a
   * dot that no deployment has in its name: so it is never taken for the job of a deployment.
   */
  JobHome home() {
    String deployment = name.deployment();
    return application
        ? new JobHome(name.platform(), name.namespace(), deployment, "")
        : new JobHome(name.platform(), name.namespace(), "", deployment + '.');
  }
}
