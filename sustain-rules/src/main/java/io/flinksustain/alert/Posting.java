package io.flinksustain.alert;

import java.util.Map;

/**
 * One alert as an Alertmanager takes it.
 *
 * @param labels that make it one and the same alert as long as they stay the same
 * @param annotations about it, for people
 * @param startsAt onset, epoch milliseconds
 * @param endsAt when it is or will be over, epoch milliseconds
 * @param generatorUrl page of the job; empty for none
 * @param staleAt after which it is not worth telling any more, epoch milliseconds
 * @param newsAt time of the word that it tells of first, epoch milliseconds; 0 when it is said
 *     again
 */
public record Posting(
    Map<String, String> labels,
    Map<String, String> annotations,
    long startsAt,
    long endsAt,
    String generatorUrl,
    long staleAt,
    long newsAt) {}
