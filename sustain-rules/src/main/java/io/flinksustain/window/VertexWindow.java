package io.flinksustain.window;

/**
 * Statistics of all readings of one vertex in one window.
 *
 * @param vertexId Flink's vertex id
 * @param stats over all subtasks and instants, signals of scope TASK and OPERATOR
 * @param busiestSubtask index of the subtask with the highest mean busy ratio; -1 if unknown
 * @param completeness of its subtasks and instants
 */
public record VertexWindow(
    String vertexId, SignalStats stats, int busiestSubtask, Completeness completeness) {}
