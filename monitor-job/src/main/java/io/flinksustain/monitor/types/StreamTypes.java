package io.flinksustain.monitor.types;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.codec.AdviceMemoryCodec;
import io.flinksustain.codec.BaselineCodec;
import io.flinksustain.codec.ChangeEventCodec;
import io.flinksustain.codec.ClassifyStateCodec;
import io.flinksustain.codec.CommandCodec;
import io.flinksustain.codec.ControlCodec;
import io.flinksustain.codec.CounterMemoryCodec;
import io.flinksustain.codec.DiagnosedCodec;
import io.flinksustain.codec.DiagnosisCodec;
import io.flinksustain.codec.FactCodec;
import io.flinksustain.codec.FactMemoryCodec;
import io.flinksustain.codec.JobHistoryCodec;
import io.flinksustain.codec.JobWindowCodec;
import io.flinksustain.codec.LaneCodec;
import io.flinksustain.codec.OutcomeCodec;
import io.flinksustain.codec.RecommendationCodec;
import io.flinksustain.codec.ReportCodec;
import io.flinksustain.codec.SteerInputCodec;
import io.flinksustain.fact.Fact;
import io.flinksustain.report.Report;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Lane;
import io.flinksustain.steer.SteerInput;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.FactMemory;
import io.flinksustain.window.JobWindow;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types with a codec, to be named wherever a stream or a state of them is made. */
public final class StreamTypes {
  public static final TypeInformation<Report> REPORT =
      new CodecTypeInfo<>(Report.class, ReportCodec.CODEC);
  public static final TypeInformation<Fact> FACT = new CodecTypeInfo<>(Fact.class, FactCodec.CODEC);
  public static final TypeInformation<JobWindow> JOB_WINDOW =
      new CodecTypeInfo<>(JobWindow.class, JobWindowCodec.CODEC);
  public static final TypeInformation<Diagnosis> DIAGNOSIS =
      new CodecTypeInfo<>(Diagnosis.class, DiagnosisCodec.CODEC);
  public static final TypeInformation<Diagnosed> DIAGNOSED =
      new CodecTypeInfo<>(Diagnosed.class, DiagnosedCodec.CODEC);
  public static final TypeInformation<Recommendation> RECOMMENDATION =
      new CodecTypeInfo<>(Recommendation.class, RecommendationCodec.CODEC);
  public static final TypeInformation<AdviceMemory> ADVICE_MEMORY =
      new CodecTypeInfo<>(AdviceMemory.class, AdviceMemoryCodec.CODEC);
  public static final TypeInformation<JobHistory> JOB_HISTORY =
      new CodecTypeInfo<>(JobHistory.class, JobHistoryCodec.CODEC);
  public static final TypeInformation<CounterMemory> COUNTER_MEMORY =
      new CodecTypeInfo<>(CounterMemory.class, CounterMemoryCodec.CODEC);
  public static final TypeInformation<FactMemory> FACT_MEMORY =
      new CodecTypeInfo<>(FactMemory.class, FactMemoryCodec.CODEC);
  public static final TypeInformation<ClassifyState> CLASSIFY_STATE =
      new CodecTypeInfo<>(ClassifyState.class, ClassifyStateCodec.CODEC);
  public static final TypeInformation<SteerInput> STEER_INPUT =
      new CodecTypeInfo<>(SteerInput.class, SteerInputCodec.CODEC);
  public static final TypeInformation<Control> CONTROL =
      new CodecTypeInfo<>(Control.class, ControlCodec.CODEC);
  public static final TypeInformation<Command> COMMAND =
      new CodecTypeInfo<>(Command.class, CommandCodec.CODEC);
  public static final TypeInformation<Outcome> OUTCOME =
      new CodecTypeInfo<>(Outcome.class, OutcomeCodec.CODEC);
  public static final TypeInformation<ChangeEvent> CHANGE_EVENT =
      new CodecTypeInfo<>(ChangeEvent.class, ChangeEventCodec.CODEC);
  public static final TypeInformation<Lane> LANE = new CodecTypeInfo<>(Lane.class, LaneCodec.CODEC);
  public static final TypeInformation<Baseline> BASELINE =
      new CodecTypeInfo<>(Baseline.class, BaselineCodec.CODEC);

  private StreamTypes() {}
}
