package io.flinksustain.capacity.scale;

/**
 * The universal scalability law: subtasks share something (contention), and talk to each other
 * (coherency). Source: Gunther, "Guerrilla Capacity Planning", 2007.
 *
 * <pre>
 *   X(p) = lambda p / (1 + sigma (p - 1) + kappa p (p - 1))
 *
 *   lambda 529,573, sigma 0.025:  X(26) = 13,768,898 / 1.625 = 8,473,168
 *   lambda 529,573, sigma 0.0337: X(26) = 7,476,392
 *   lambda 100, sigma 0, kappa 0.01: X(10) = 1000 / 1.9 = 526, the most; X(20) = 417
 * </pre>
 *
 * @param lambda records per second of a single subtask, above 0
 * @param sigma share of the work that waits for others, 0 or more
 * @param kappa share of the work that grows with every pair of subtasks, 0 or more
 */
public record Law(double lambda, double sigma, double kappa) {

  /** The law without coherency that goes through one point. */
  static Law through(ScalePoint point, double sigma) {
    double p = point.parallelism();
    return new Law(point.throughput() * (1 + sigma * (p - 1)) / p, sigma, 0);
  }

  /** Records per second at a parallelism. */
  public double throughput(int parallelism) {
    double p = parallelism;
    return lambda * p / (1 + sigma * (p - 1) + kappa * p * (p - 1));
  }
}
