/** What metrics cannot say about a job: its graph, its configuration, its history. */
package io.flinksustain.fact;
