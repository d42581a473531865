package io.flinksustain.steer;

/**
 * That the policy file is not taken, as people were told of it last.
 *
 * @param why each error with file, line and what to do, one on a line
 * @param since when the file was found so first, epoch milliseconds
 * @param toldAt when it was told last, epoch milliseconds
 */
public record PolicyRefusal(String why, long since, long toldAt) {}
