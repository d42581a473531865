package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Command;

/**
 * The one who may change something. A command is carried out by looking at its job again and again
 * until a look says that it is done.
 *
 * <p>What a look finds on the other side decides, not what is remembered here: after a crash at any
 * point the next look goes on, and a command that is carried out twice has the effect of once.
 *
 * <pre>
 * found                              FRESH              BEGUN       LATE
 * runs with the values               UNCHANGED          APPLIED     UNCHANGED
 * set, does not run with them yet    watch              watch       watch
 * stands at the expected values      send, then watch   FAILED      UNAVAILABLE
 * stands at other values             REFUSED            FAILED      REFUSED
 * no answer, or busy                 again              again       again
 * </pre>
 */
public interface Actuator extends AutoCloseable {

  /** Its name in outcomes, such as {@code flink-rest}. */
  String name();

  /**
   * Looks at the job once and sends at most one request that changes something.
   *
   * <p>It returns within the timeouts of its requests, and what the other side does is never an
   * exception. Several threads may look at different jobs at the same time.
   */
  Step look(Command command, Stage stage);

  @Override
  void close();
}
