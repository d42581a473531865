package io.flinksustain.benchmarks.lab.tether;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/**
 * Runs another main class and ends the process when its standard input ends: that is a pipe from
 * the lab, so the process ends with the lab even when the lab is killed.
 */
public final class Tethered {
  /** The exit code of a process whose parent is gone. */
  public static final int PARENT_GONE = 75;

  private Tethered() {}

  /** {@code args[0]} is the main class, the rest are its arguments. */
  public static void main(String[] args) throws Throwable {
    Thread watch = new Thread(Tethered::haltAtEndOfInput, "tether");
    watch.setDaemon(true);
    watch.start();
    leaveInterruptsToTheLab();
    Method main = Class.forName(args[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void haltAtEndOfInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // A broken pipe is an ended one.
    }
    Runtime.getRuntime().halt(PARENT_GONE);
  }

  /**
   * Ctrl-C goes to every process of the terminal at once, and the lab stops its children in order.
   * Reflection, because the class is not part of the Java platform's interface.
   */
  private static void leaveInterruptsToTheLab() throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object ignore =
        Proxy.newProxyInstance(
            Tethered.class.getClassLoader(), new Class<?>[] {handler}, (p, method, a) -> null);
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance("INT"), ignore);
  }
}
