package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.window.JobWindow;

/** A simple way to find what is wrong with a job: it sees one window and remembers nothing. */
interface Baseline {
  /** The cause that it names, as an id of a rule, and where. */
  Suspicion look(JobWindow window);
}
