package io.flinksustain.classify.test;

import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.fact.Topology;
import java.util.List;
import java.util.Map;

/**
 * One case of a test file.
 *
 * @param name what it shows
 * @param graph of the job
 * @param windowMs length of a window
 * @param settings of the engine
 * @param windows how many are played
 * @param vertices series by vertex and feature; what is not given rests
 * @param taskManagers series by task manager and feature
 * @param job series of signals of the job and the JobManager
 * @param facts series of what is no signal
 * @param expect all changes of the tested rule's symptoms; none means silence
 * @param diagnosis the last one as {@code cause} or {@code cause at subject}; empty for any
 */
record RuleTestCase(
    String name,
    Topology graph,
    long windowMs,
    ClassifySettings settings,
    int windows,
    Map<String, Map<String, Series>> vertices,
    Map<String, Map<String, Series>> taskManagers,
    Map<String, Series> job,
    Map<String, Series> facts,
    List<Expectation> expect,
    String diagnosis) {}
