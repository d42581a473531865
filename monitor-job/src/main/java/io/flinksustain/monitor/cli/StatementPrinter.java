package io.flinksustain.monitor.cli;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.explain.Grade;
import io.flinksustain.explain.Statement;
import io.flinksustain.explain.Wording;
import io.flinksustain.text.Words;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** Prints an explanation for people: a heading for each part, and long sentences wrapped. */
record StatementPrinter(PrintWriter out, Surroundings around) {
  private static final int WIDTH = 100;
  private static final int INDENT = 2;

  void print(Diagnosis verdict, List<Statement> said) {
    head(verdict);
    for (Statement.Part part : Statement.Part.values()) {
      List<Statement> ofPart = said.stream().filter(s -> s.part() == part).toList();
      if (!ofPart.isEmpty()) {
        out.println();
        out.println(around.paint().bold(part.title()));
        ofPart.forEach(statement -> print(statement, width(ofPart)));
      }
    }
    out.flush();
  }

  private void head(Diagnosis verdict) {
    Grade grade = Grade.of(verdict);
    Duration age = Duration.ofMillis(around.now() - verdict.at());
    out.printf(
        "%s  %s  %s  %s%n",
        around.paint().bold(verdict.job().key()),
        around.paint().by(grade, Words.of(grade)),
        Wording.verdict(verdict),
        around.paint().faint(Wording.age(age) + " ago"));
  }

  private static int width(List<Statement> said) {
    return said.stream().mapToInt(s -> s.about().length()).max().orElse(0);
  }

  private void print(Statement statement, int width) {
    int gap = width == 0 ? 0 : 2;
    String margin = " ".repeat(INDENT + width + gap);
    String about = statement.about() + " ".repeat(width - statement.about().length() + gap);
    int left = Math.max(WIDTH / 2, WIDTH - margin.length());
    String text = WordUtils.wrap(statement.text(), left, "\n" + margin, false);
    out.println(" ".repeat(INDENT) + around.paint().faint(about) + text);
  }
}
