package io.flinksustain.policy;

import java.util.List;

/** The fields of a policy file that are not options: what holds others, lists and their items. */
public final class PolicyFields {
  /** Of the file. */
  public static final List<Field> FILE =
      List.of(
          new Field("defaults", "fields of a section", "none", "What holds for all jobs."),
          new Field(
              "lanes",
              "a list of lanes",
              "none",
              "What holds for some jobs. The first lane that a job matches is its own."));

  /** Of a lane, beside those of a section. */
  public static final List<Field> LANE =
      List.of(
          new Field(
              "name",
              "lower-case words joined by hyphens",
              "required",
              "Names the lane in messages, and its budget."),
          new Field(
              "jobs",
              "a list of " + JobPattern.FORM,
              "required",
              "Whose lane it is. A star stands for any letters of one part; a pattern that begins"
                  + " with one is written in quotes. A job outside of Kubernetes has no namespace:"
                  + " `eu1//fraud`."));

  /** Of the defaults and of a lane, beside the options. */
  public static final List<Field> SECTION =
      List.of(
          new Field(
              "maintenance",
              "a list of windows",
              "at any time",
              "When changes may be begun. A lane's list takes the place of that of the defaults."),
          new Field(
              "freeze",
              "a list of freezes",
              "none",
              "When no change is begun. A lane's list comes on top of that of the defaults."),
          new Field(
              "exclude",
              "a list of " + JobPattern.FORM,
              "none",
              "Jobs that are never changed, in a lane those of its own. A lane's list comes on top"
                  + " of that of the defaults."),
          new Field(
              "knobs",
              "fields by knob",
              "none",
              "What holds for single knobs: configuration keys of Flink, `parallelism` (that of the"
                  + " job and of each vertex), and `taskmanager.count` and `taskmanager.jvm-heap`,"
                  + " which stay advice whatever their mode."));

  /** Of a maintenance window. */
  public static final List<Field> WINDOW =
      List.of(
          new Field(
              "days",
              Days.FORM + ", or a list of them",
              "every day",
              "Days on which the window begins."),
          new Field("from", "0:00 to 23:59", "required", "Time of day at which it begins."),
          new Field(
              "to",
              "0:00 to 24:00",
              "required",
              "Time of day at which it ends; at or before `from` it is that of the next day."));

  /** Of a freeze. */
  public static final List<Field> FREEZE =
      List.of(
          new Field("from", Moment.FORM, "required", "When it begins; a day from its start on."),
          new Field("to", Moment.FORM, "required", "When it ends; a day is in it to its end."),
          new Field("reason", "a text", "required", "Why, for whoever waits for it."));

  private PolicyFields() {}
}
