package io.flinksustain.benchmarks.watched.nexmark;

/**
 * Somebody who registered.
 *
 * @param id of the person, from 1000
 * @param name first and last
 * @param email address
 * @param creditCard four groups of digits
 * @param city where they live
 * @param state of the United States, two letters
 * @param time of the registration, epoch milliseconds
 * @param extra padding to the average size
 */
public record Person(
    long id,
    String name,
    String email,
    String creditCard,
    String city,
    String state,
    long time,
    String extra) {}
