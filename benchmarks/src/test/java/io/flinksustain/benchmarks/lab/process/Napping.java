package io.flinksustain.benchmarks.lab.process;

/** A main that says that it runs, and then does nothing until it is ended. */
public final class Napping {
  private Napping() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.println("napping " + args[0]);
    Thread.currentThread().join();
  }
}
