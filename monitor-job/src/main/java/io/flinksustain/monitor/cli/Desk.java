package io.flinksustain.monitor.cli;

import io.flinksustain.monitor.options.Given;
import java.util.List;

/**
 * What the commands for a running platform are made with.
 *
 * @param engine opens the platform
 * @param options of the command line, filled in before a command runs
 * @param around time and person
 */
record Desk(Engine engine, List<Given> options, Surroundings around) {}
