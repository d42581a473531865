/** What must be true of each change, whatever was killed meanwhile; pure. */
package io.flinksustain.benchmarks.chaos.check;
