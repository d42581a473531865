package io.flinksustain.window;

import java.util.List;

/**
 * What joining gave.
 *
 * @param memory what is known from now on
 * @param windows to be handed on, with facts
 * @param unknownVertices vertices left out because the job's topology does not have them
 * @param overtaken windows left out because the job was already said to be silent then
 */
public record Joined(
    FactMemory memory, List<JobWindow> windows, long unknownVertices, long overtaken) {}
