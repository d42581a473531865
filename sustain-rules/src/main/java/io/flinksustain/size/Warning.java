package io.flinksustain.size;

/**
 * Something that is wrong with an estimate, or with the plan that it shows.
 *
 * @param id lower-case words joined by hyphens, for programs
 * @param message what is wrong and what to do, with the numbers
 */
public record Warning(String id, String message) {}
