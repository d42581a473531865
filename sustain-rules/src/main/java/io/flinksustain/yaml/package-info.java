/**
 * YAML as people write it for us: every value knows its line, and everything that is wrong with a
 * file is told at once, with the nearest name and what to do.
 */
package io.flinksustain.yaml;
