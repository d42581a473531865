package io.flinksustain.monitor.cli;

import io.flinksustain.explain.Paint;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A person who types commands for a platform in memory, and what she sees. */
final class Typed {
  final FakePlatform platform = new FakePlatform();
  final List<String> questions = new ArrayList<>();
  boolean terminal;
  Paint paint = Paint.PLAIN;
  String answer = "";
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  int run(String... words) {
    out = new StringWriter();
    err = new StringWriter();
    Surroundings around =
        new Surroundings(() -> platform.now, ZoneOffset.UTC, terminal, paint, "ann", this::answer);
    return new Cli(platform, around, new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(words);
  }

  private String answer(String question) {
    questions.add(question);
    return answer;
  }

  String out() {
    return out.toString();
  }

  List<String> lines() {
    return out().lines().toList();
  }

  List<String> errors() {
    return err.toString().lines().toList();
  }
}
