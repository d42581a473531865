/**
 * What is known about jobs, in words and numbers for people: one way of wording for the command
 * line, the lab and whoever else shows it.
 */
package io.flinksustain.explain;
