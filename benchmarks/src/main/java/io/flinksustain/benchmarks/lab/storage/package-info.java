/** A file system that writes as slowly as it is told, on the class path of the watched cluster. */
package io.flinksustain.benchmarks.lab.storage;
