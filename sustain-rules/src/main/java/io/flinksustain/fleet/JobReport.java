package io.flinksustain.fleet;

import io.flinksustain.fact.Topology;
import java.util.List;

/**
 * One job over the time of a report.
 *
 * @param key {@code cluster/namespace/deployment}
 * @param name of its deployment
 * @param flinkVersion empty when not known
 * @param state Flink's job status; empty when not known
 * @param machines it pays for; null when not known
 * @param bill what they cost
 * @param cpu mean share of the cores' CPU over the whole time; NaN when not measured
 * @param verdict the latest; null when there was none
 * @param advice that stands; null when there is none
 * @param evidence of the verdict
 * @param grid points of time of all courses
 * @param vertices in the order of the topology
 * @param edges between them
 * @param courses of the whole job, those that were measured
 * @param marks in order of time
 * @param marksLeftOut older ones that there was no room for
 */
public record JobReport(
    String key,
    String name,
    String flinkVersion,
    String state,
    Machines machines,
    Bill bill,
    double cpu,
    VerdictText verdict,
    AdviceText advice,
    List<EvidenceText> evidence,
    Grid grid,
    List<VertexReport> vertices,
    List<Topology.Edge> edges,
    List<Course> courses,
    List<Mark> marks,
    int marksLeftOut) {}
