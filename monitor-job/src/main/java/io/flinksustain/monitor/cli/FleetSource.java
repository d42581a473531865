package io.flinksustain.monitor.cli;

import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.options.Given;
import java.util.List;
import java.util.function.Consumer;

/** Where the report of a fleet is made from; its options are those of the command. */
interface FleetSource {
  /** Whether the person named anything of it. */
  boolean isGiven();

  /**
   * The time that the report is to be of, with nothing in it.
   *
   * @param now epoch milliseconds
   */
  FleetRecord empty(long now);

  /**
   * Reads all that there is.
   *
   * @param file options in a file
   * @param fleet takes it; when this returns there is some job in it
   * @param say takes a sentence about what could not be used
   */
  void read(Desk desk, List<Given> file, FleetRecord fleet, Consumer<String> say) throws Exception;
}
