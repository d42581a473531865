package io.flinksustain.monitor.observe.kubernetes;

/** A FlinkDeployment is not what its kind says; the message says where. */
final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedException(String message) {
    super(message);
  }
}
